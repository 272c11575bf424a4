import type { Additions } from "../HostContext";
import styles from "./items.module.css";

type Press = (key: string) => void;

/** The buttons that SET_TOOLBAR_ITEMS asks for. */
export function toolbar(items: unknown, press: Press): Additions["toolbar"] {
  const all = records(items);
  if (all.length === 0) return null;
  return (
    <div className={styles.toolbar} data-testid="stToolbarActions">
      {all.map(({ key, label, icon }) => (
        <button
          key={key}
          type="button"
          className={styles.button}
          data-testid="stToolbarActionButton"
          aria-label={label || key}
          onClick={() => press(key)}
        >
          {icon && <img src={icon} alt="" className={styles.icon} />}
          {label}
        </button>
      ))}
    </div>
  );
}

/** The entries that SET_MENU_ITEMS asks for. */
export function menu(items: unknown, press: Press): Additions["menu"] {
  return records(items).map(({ key, label, type }) =>
    type === "separator" ? null : { key, name: label || key, act: () => press(key) },
  );
}

function records(items: unknown): { key: string; label: string; icon: string; type: string }[] {
  const all = Array.isArray(items) ? items.filter((item) => typeof item === "object" && item !== null) : [];
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return all.map(({ key, label, icon, type }) => ({
    key: text(key),
    label: text(label),
    icon: /^(https?:|data:image\/)/.test(text(icon)) ? icon : "",
    type: text(type),
  }));
}
