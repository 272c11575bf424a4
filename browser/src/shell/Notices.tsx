import { type ReactNode, useEffect } from "react";
import { useSession, useStatus } from "../parts/hooks";
import { keepAutoRerun, rerunsItself } from "./autoRerun";
import styles from "./Notices.module.css";

/** How long a message stays that asks for nothing. */
const STAY = 4_000;

/** What the server has to tell: the app's file changed, a cache was cleared. */
export function Notices() {
  const session = useSession();
  const notice = useStatus((status) => status.notice);
  const changed = notice?.kind === "file_changed";

  useEffect(() => {
    if (!notice) return;
    if (changed && rerunsItself()) session.rerun();
    if (changed) return;
    const timer = setTimeout(() => session.dismissNotice(), STAY);
    return () => clearTimeout(timer);
  }, [notice, changed, session]);

  const always = () => {
    keepAutoRerun(true);
    session.rerun();
  };
  if (!notice || (changed && rerunsItself())) return null;
  if (!changed) return <Toast>{notice.text || "The caches are empty now."}</Toast>;
  return (
    <Toast>
      The app’s file has changed.
      <button type="button" className={styles.primary} onClick={() => session.rerun()}>
        Rerun
      </button>
      <button type="button" className={styles.action} onClick={always}>
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
