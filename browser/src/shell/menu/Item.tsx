import styles from "./Menu.module.css";

interface Props {
  name: string;
  /** The key that does the same. */
  hint?: string;
  /** It is something that can be on or off. */
  checked?: boolean;
  act: () => void;
}

export function Item({ name, hint, checked, act }: Props) {
  const kind = checked === undefined ? { role: "menuitem" } : { role: "menuitemcheckbox", "aria-checked": checked };
  return (
    <button type="button" {...kind} tabIndex={-1} className={styles.item} aria-keyshortcuts={hint} onClick={act}>
      {name}
      {hint && <kbd>{hint}</kbd>}
      {checked && <span aria-hidden="true">✓</span>}
    </button>
  );
}

/** Where the script says that help is; nothing for what is no address of a page or a mailbox. */
export function Link({ name, address }: { name: string; address: string | null | undefined }) {
  if (!address || !/^(https?|mailto):/i.test(address)) return null;
  return (
    <a role="menuitem" tabIndex={-1} className={styles.item} href={address} target="_blank" rel="noreferrer">
      {name}
    </a>
  );
}
