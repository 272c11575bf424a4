import { type RefObject, useLayoutEffect, useMemo } from "react";
import css from "./Keys.module.css";
import { parseShortcut, shortcutAria, shortcutHint, useShortcut } from "./shortcut";

/** What ShortcutKeys shows and hears once it is here. */
export function Keys({ keys, of, disabled }: { keys: string; of: RefObject<HTMLElement | null>; disabled: boolean }) {
  const shortcut = useMemo(() => parseShortcut(keys), [keys]);
  useShortcut(disabled ? null : shortcut, of);
  useLayoutEffect(() => {
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
