import styles from "./Chevron.module.css";

/** Tells whether what follows is unfolded. */
export function Chevron({ open }: { open: boolean }) {
  return (
    <svg className={styles.chevron} viewBox="0 0 16 16" aria-hidden="true" data-open={open}>
      <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />
    </svg>
  );
}
