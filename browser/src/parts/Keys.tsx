import { type RefObject, useEffect, useMemo } from "react";
import css from "./Keys.module.css";
import { parseShortcut, shortcutAria, shortcutHint, useShortcut } from "./shortcut";

/** What ShortcutKeys shows and hears once it is here. */
export function Keys({ keys, of, disabled }: { keys: string; of: RefObject<HTMLElement | null>; disabled: boolean }) {
  const shortcut = useMemo(() => parseShortcut(keys), [keys]);
  useShortcut(disabled ? null : shortcut, of);
  // Not a layout effect: those run before the button around this has its reference.
  useEffect(() => {
    const button = of.current;
    button?.setAttribute("aria-keyshortcuts", shortcutAria(shortcut));
    return () => button?.removeAttribute("aria-keyshortcuts");
  }, [shortcut, of]);
  return (
    <span className={css.keys} aria-hidden="true">
      <kbd>{shortcutHint(shortcut)}</kbd>
    </span>
  );
}
