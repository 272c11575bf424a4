import { type RefObject, useEffect } from "react";
import { isBlocked } from "../session/blocked";
import { apple } from "./platform";
import { pressedIn } from "./target";

/** Keys pressed together. Ctrl is ⌘ on Apple's keyboards. */
export interface Shortcut {
  key: string;
  ctrl: boolean;
  alt: boolean;
  shift: boolean;
}

/** Names of keys in scripts → KeyboardEvent.key in lower case, where the two differ. */
const KEYS: Record<string, string> = {
  up: "arrowup",
  down: "arrowdown",
  left: "arrowleft",
  right: "arrowright",
  space: " ",
};

/** Reads the server's form: modifiers, then one key, in lower case, such as "ctrl+shift+k". */
export function parseShortcut(text: string): Shortcut {
  const names = text.split("+");
  const name = names.pop() ?? "";
  return {
    key: KEYS[name] ?? name,
    ctrl: names.includes("ctrl"),
    alt: names.includes("alt"),
    shift: names.includes("shift"),
  };
}

/** The keys as the user's keyboard names them, such as "Ctrl + K" or "⌘ K". */
export function shortcutHint({ key, ctrl, alt, shift }: Shortcut): string {
  const named = Object.entries(KEYS).find(([, value]) => value === key)?.[0] ?? key;
  const keys = [
    ctrl && (apple ? "⌘" : "Ctrl"),
    alt && (apple ? "⌥" : "Alt"),
    shift && (apple ? "⇧" : "Shift"),
    named.charAt(0).toUpperCase() + named.slice(1),
  ];
  return keys.filter(Boolean).join(apple ? " " : " + ");
}

/** The value of aria-keyshortcuts. */
export function shortcutAria({ key, ctrl, alt, shift }: Shortcut): string {
  const keys = [ctrl && (apple ? "Meta" : "Control"), alt && "Alt", shift && "Shift", key === " " ? "Space" : key];
  return keys.filter(Boolean).join("+");
}

/** Clicks the button when the keys are pressed anywhere on the page; null: no shortcut. */
export function useShortcut(shortcut: Shortcut | null, button: RefObject<HTMLElement | null>): void {
  const keys = shortcut && JSON.stringify(shortcut);
  useEffect(() => {
    if (!keys) return;
    const wanted: Shortcut = JSON.parse(keys);
    const press = (event: KeyboardEvent) => {
      if (event.repeat || event.defaultPrevented || !matches(event, wanted)) return;
      if (!button.current || isBlocked(button.current) || isUsed(event, wanted)) return;
      event.preventDefault();
      commitTyped(button.current);
      button.current.click();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [keys, button]);
}

function matches(event: KeyboardEvent, { key, ctrl, alt, shift }: Shortcut): boolean {
  const other = apple ? event.ctrlKey : event.metaKey;
  if (other || (apple ? event.metaKey : event.ctrlKey) !== ctrl || event.altKey !== alt || event.shiftKey !== shift)
    return false;
  if (event.key.toLowerCase() === key) return true;
  // Alt, and Shift on digits, type another character: then the key's place on the keyboard counts.
  return (alt && event.code === `Key${key.toUpperCase()}`) || ((alt || shift) && event.code === `Digit${key}`);
}

const TYPING = "input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]";
const ACTING = "button, a[href], summary, [role=tab], [role=option], [role=menuitem]";

/**
 * What is being typed in a form goes along when keys submit it. A field elsewhere goes on as it is: the keys did not
 * leave it.
 */
function commitTyped(button: HTMLElement): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement) || !field.matches(TYPING)) return;
  if (!button.closest("[data-testid=stForm]")?.contains(field)) return;
  field.blur();
  field.focus();
}

/** The key has a meaning where the focus is: it types there, or acts on what is focused. */
function isUsed(event: KeyboardEvent, { key, ctrl, alt }: Shortcut): boolean {
  const target = pressedIn(event);
  if (target === null || ctrl || alt) return false;
  const typing = target.closest(TYPING) !== null && !/^f\d+$|^escape$/.test(key);
  const acting = target.closest(ACTING) !== null && (key === "enter" || key === " ");
  return typing || acting;
}
