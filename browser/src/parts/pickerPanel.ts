import { type FocusEvent, type KeyboardEvent, type RefObject, useRef, useState } from "react";

/** What the focus goes to when the panel opens: it stays where it is, or goes into the panel. */
type Focus = "stays" | "inside";

/**
 * A panel that opens beside a field and closes when the focus leaves both, or by Escape.
 * `leave` is called when the focus goes elsewhere and when the panel closes: what was chosen is committed.
 */
export function usePickerPanel(field: RefObject<HTMLElement | null>, leave: () => void) {
  const whole = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<Focus | null>(null);
  const open = focus !== null;

  const close = (commits = true) => {
    if (!open) return;
    setFocus(null);
    // The panel takes its focused control with it.
    if (whole.current?.contains(document.activeElement)) field.current?.focus();
    if (commits) leave();
  };
  const blur = (event: FocusEvent) => {
    if (whole.current?.contains(event.relatedTarget)) return;
    setFocus(null);
    leave();
  };
  const act = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    // What is around, a popover or a dialog, stays.
    event.preventDefault();
    event.stopPropagation();
    close();
  };

  return {
    open,
    /** The panel is to take the focus. */
    focused: focus === "inside",
    show: (to: Focus) => setFocus((now) => (now === "inside" ? now : to)),
    close,
    whole: { ref: whole, onBlur: blur, onKeyDown: act },
  };
}
