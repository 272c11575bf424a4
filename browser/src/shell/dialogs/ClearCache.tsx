import { Dialog } from "../../parts/Dialog";
import { useSession } from "../../parts/hooks";
import styles from "./ClearCache.module.css";

/** Asks before it lets go of what every user's pages may have taken long to compute. */
export function ClearCache({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const clear = () => {
    session.clearCache();
    onClose();
  };
  return (
    <Dialog title="Clear all caches?" testId="stClearCacheDialog" onClose={onClose}>
      <p>
        Everything in <code>st.cache_data</code> and <code>st.cache_resource</code> is forgotten, for all users of this
        app, and computed again when it is needed. This page's <code>st.session_state</code> is forgotten, too; its
        fields keep what they show.
      </p>
      <div className={styles.actions}>
        <button type="button" className={styles.quiet} onClick={onClose}>
          Cancel
        </button>
        <button type="button" className={styles.main} onClick={clear}>
          Clear caches
        </button>
      </div>
    </Dialog>
  );
}
