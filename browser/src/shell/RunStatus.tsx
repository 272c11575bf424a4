import { useSession } from "../parts/hooks";
import styles from "./RunStatus.module.css";

/**
 * Shows that the script has been running for a while, and stops it; then, that it has not ended yet. Always there: the
 * style sheet shows it by the page's data-test-script-state, so that a short run draws nothing here.
 */
export function RunStatus() {
  const session = useSession();
  return (
    <div className={styles.status} data-testid="stStatusWidget">
      <span className={styles.bars} role="img" aria-label="Running">
        <i />
        <i />
        <i />
        <i />
      </span>
      <button type="button" className={styles.stop} onClick={() => session.stop()}>
        <span className={styles.running}>Stop</span>
        <span className={styles.stopping}>Stopping…</span>
      </button>
    </div>
  );
}
