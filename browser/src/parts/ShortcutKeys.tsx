import type { RefObject } from "react";
import { expected } from "./arrivals";
import { lazily, useLazy } from "./lazy";

/** A chunk of its own: few buttons have a shortcut. */
export const shortcutKeys = lazily(() => expected(import("./Keys")));

interface Props {
  /** As scripts write it, such as "ctrl+shift+k". */
  keys: string;
  /** What the keys click. */
  of: RefObject<HTMLElement | null>;
  disabled: boolean;
}

/** The keys that click a button: shown in it, and heard anywhere on the page. */
export function ShortcutKeys(props: Props) {
  const parts = useLazy(shortcutKeys);
  return parts && <parts.Keys {...props} />;
}
