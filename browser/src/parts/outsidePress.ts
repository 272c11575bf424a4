import { type RefObject, useEffect } from "react";

/** Tells of a press beside something that is open. */
export function useOutsidePress(open: boolean, inside: RefObject<HTMLElement | null>, tell: () => void): void {
  useEffect(() => {
    if (!open) return;
    const press = (event: Event) => inside.current?.contains(event.target as Node) || tell();
    addEventListener("pointerdown", press, true);
    return () => removeEventListener("pointerdown", press, true);
  });
}
