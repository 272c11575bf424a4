import { type ReactNode, useEffect, useState } from "react";
import { useSession, useStatus } from "../parts/hooks";
import styles from "./Notices.module.css";

/** How long a message stays that asks for nothing. */
const STAY = 4_000;

/** What the server has to tell: the app's file changed, a cache was cleared. */
export function Notices() {
  const session = useSession();
  const notice = useStatus((status) => status.notice);
  const [always, setAlways] = useState(false);
  const changed = notice?.kind === "file_changed";

  useEffect(() => {
    if (!notice) return;
    if (changed && always) session.rerun();
    if (changed) return;
    const timer = setTimeout(() => session.dismissNotice(), STAY);
    return () => clearTimeout(timer);
  }, [notice, changed, always, session]);

  if (!notice || (changed && always)) return null;
  if (!changed) return <Toast>{notice.text || "The caches are empty now."}</Toast>;
  return (
    <Toast>
      The app’s file has changed.
      <button type="button" className={styles.primary} onClick={() => session.rerun()}>
        Rerun
      </button>
      <button type="button" className={styles.action} onClick={() => setAlways(true)}>
        Always rerun
      </button>
    </Toast>
  );
}

function Toast({ children }: { children: ReactNode }) {
  return (
    <div className={styles.toast} role="status" data-testid="stNotice">
      {children}
    </div>
  );
}
