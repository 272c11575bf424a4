import type { KeyboardEvent } from "react";
import type { Step } from "./Editing";

const ARROWS: Record<string, Step> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/**
 * Where a key goes that ends the editing; undefined: it stays. Arrow keys end what has begun with a letter, as in
 * spreadsheets; where the editor was opened to change what is there, they move the caret.
 */
export function ending(event: KeyboardEvent, typed: string | null): Step | undefined {
  if (event.nativeEvent.isComposing || event.altKey) return undefined;
  if (event.key === "Enter" && !event.shiftKey) return [0, 1];
  return typed !== null && !event.shiftKey ? ARROWS[event.key] : undefined;
}
