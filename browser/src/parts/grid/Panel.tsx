import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect } from "react";
import { useOutsidePress } from "../outsidePress";
import { usePopup } from "../popup";
import css from "./Panel.module.css";

interface Props {
  /** What it opens beside. It stands in there, too, so that a press on its button is none elsewhere. */
  anchor: RefObject<HTMLElement | null>;
  label: string;
  testid?: string;
  role?: "dialog" | "menu";
  onClose: () => void;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  children: ReactNode;
}

/** Something that opens over the grid beside its anchor, and closes by Escape or a press elsewhere. */
export function Panel({ anchor, label, testid, role = "dialog", onClose, onKeyDown, children }: Props) {
  const panel = usePopup(true, anchor);
  useOutsidePress(true, anchor, onClose);
  // A layout effect: its end still finds the panel, and the focus in it.
  useLayoutEffect(() => {
    const [shown, before] = [panel.current, document.activeElement as HTMLElement | null];
    (shown?.querySelector<HTMLElement>("input, button, select, a[href], video, audio") ?? shown)?.focus();
    return () => {
      if (shown?.contains(document.activeElement)) before?.focus?.();
    };
  }, [panel]);
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    // The grid around it has keys of its own.
    event.stopPropagation();
    if (event.key === "Escape") {
      event.preventDefault();
      onClose();
    } else onKeyDown?.(event);
  };
  return (
    <div
      className={css.panel}
      popover="manual"
      role={role}
      aria-label={label}
      data-testid={testid}
      tabIndex={-1}
      onKeyDown={keys}
      ref={panel}
    >
      {children}
    </div>
  );
}
