import { useSession, useStatus } from "../parts/hooks";
import styles from "./Connection.module.css";

/** Says that the server does not answer; quietly, and only once it has lasted (the style sheet waits a second). */
export function Connection() {
  const link = useStatus((status) => status.link);
  const refusal = useStatus((status) => status.refusal);
  const session = useSession();
  if (link === "DISCONNECTED_FOREVER") {
    return (
      <div className={styles.banner} data-testid="stConnectionStatus" role="alert">
        {refusal || "The server does not accept this page."}
        <button type="button" className={styles.action} onClick={() => location.reload()}>
          Reload
        </button>
      </div>
    );
  }
  if (link === "CONNECTED" || link === "INITIAL") return null;
  return (
    <div className={`${styles.banner} ${styles.patient}`} data-testid="stConnectionStatus" role="status">
      <i className={styles.dot} aria-hidden="true" />
      {link === "CONNECTING" ? "Connecting…" : "Connection lost. What you do is kept, and sent when it is back."}
      <button type="button" className={styles.action} onClick={() => session.wake()}>
        Try now
      </button>
    </div>
  );
}
