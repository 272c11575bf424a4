import { type RefObject, useLayoutEffect, useRef } from "react";

const GAP = 6;
const MARGIN = 8;

/**
 * Shows a panel (an element with popover="manual") in the browser's top layer, beside its anchor.
 * The panel stays where it is in the document, so modal dialogs, focus order and screen readers keep it,
 * while no scrolling or clipping ancestor can cut it off.
 */
export function usePopup(open: boolean, anchor: RefObject<HTMLElement | null>, side: "below" | "above" = "below") {
  const panel = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const [shown, beside] = [panel.current, anchor.current];
    if (!open || !shown || !beside) return;
    const move = () => place(shown, beside, side);
    const resized = new ResizeObserver(move);
    shown.showPopover?.();
    move();
    resized.observe(shown);
    addEventListener("scroll", move, { capture: true, passive: true });
    addEventListener("resize", move);
    return () => {
      shown.hidePopover?.();
      resized.disconnect();
      removeEventListener("scroll", move, { capture: true });
      removeEventListener("resize", move);
    };
  }, [open, anchor, side]);

  return panel;
}

function place(panel: HTMLElement, anchor: HTMLElement, side: "below" | "above"): void {
  const at = anchor.getBoundingClientRect();
  panel.style.setProperty("--anchor-width", `${at.width}px`);
  const { offsetWidth: width, offsetHeight: height } = panel;
  const above = at.top - GAP - height;
  const below = at.bottom + GAP;
  const [fitsAbove, fitsBelow] = [above >= MARGIN, below + height <= innerHeight - MARGIN];
  const top = side === "above" ? (fitsAbove || !fitsBelow ? above : below) : fitsBelow || !fitsAbove ? below : above;
  // A list begins where its field does; a tooltip points at the middle of what it explains.
  const start = getComputedStyle(anchor).direction === "rtl" ? at.right - width : at.left;
  const wanted = side === "above" ? at.left + (at.width - width) / 2 : start;
  const left = Math.min(wanted, innerWidth - MARGIN - width);
  panel.style.top = `${Math.max(MARGIN, Math.min(top, innerHeight - MARGIN - height))}px`;
  panel.style.left = `${Math.max(MARGIN, left)}px`;
}
