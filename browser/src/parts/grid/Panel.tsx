import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";
import { useOutsidePress } from "../outsidePress";
import { usePopup } from "../popup";
import css from "./Panel.module.css";

/** A rectangle on the screen. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * What a panel opens beside: an element that it stands in itself, so that a press on its button is none elsewhere; or
 * something that is only drawn, on a canvas.
 */
export type Beside = { anchor: RefObject<HTMLElement | null>; at?: undefined } | { at: Bounds; anchor?: undefined };

type Props = Beside & {
  label: string;
  testid?: string | undefined;
  role?: "dialog" | "menu";
  onClose: () => void;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  children: ReactNode;
};

/**
 * Something that opens over the grid, and closes by Escape or a press elsewhere. From beside a button the focus goes
 * back to that; a canvas would take it for a wish to select something.
 */
export function Panel({ anchor, at, label, testid, role = "dialog", onClose, onKeyDown, children }: Props) {
  const spot = useRef<HTMLElement>(null);
  const panel = usePopup(true, anchor ?? spot);
  useOutsidePress(true, anchor ?? panel, onClose);
  // A layout effect: its end still finds the panel, and the focus in it.
  useLayoutEffect(() => {
    const [shown, before] = [panel.current, document.activeElement as HTMLElement | null];
    const first = "input, button, select, a[href], video, audio";
    (shown?.querySelector<HTMLElement>(first) ?? (shown?.firstElementChild as HTMLElement | null))?.focus();
    return () => {
      if (anchor && shown?.contains(document.activeElement)) before?.focus?.();
    };
  }, [panel, anchor]);
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    // The grid around it has keys of its own.
    event.stopPropagation();
    if (event.key === "Escape") {
      event.preventDefault();
      onClose();
    } else onKeyDown?.(event);
  };
  const inner = { className: css.inner, "aria-label": label, tabIndex: -1, onKeyDown: keys, children };
  return (
    <>
      {at && <Spot at={at} ref={spot} />}
      <div className={css.panel} popover="manual" data-testid={testid} ref={panel}>
        {role === "menu" ? <div role="menu" {...inner} /> : <div role="dialog" {...inner} />}
      </div>
    </>
  );
}

/** An element in the place of something that is only drawn. Nobody sees or hits it. */
export function Spot({ at, ref }: { at: Bounds; ref: RefObject<HTMLElement | null> }) {
  return <span className={css.spot} style={{ left: at.x, top: at.y, width: at.width, height: at.height }} ref={ref} />;
}
