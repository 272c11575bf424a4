import { type HTMLAttributes, type PointerEvent, useState } from "react";
import { useDraft } from "./draft";
import { isMirrored } from "./mirrored";

interface Limits {
  preset: number;
  min: number;
  max: number;
  /** The side that stays where it is: what stands at the right of the page grows to the left. "start" is where lines begin. */
  side: "left" | "right" | "start";
}

const STEP = 16;

/** A width that the user may drag, or set with the arrow keys: the width, and the handlers of its handle. */
export function useResize({ preset, min, max, side }: Limits): [number, HTMLAttributes<HTMLElement>] {
  const [own, setOwn] = useDraft<number, number>(preset);
  const [grip, setGrip] = useState<number | null>(null);
  const width = clamp(own ?? preset);
  const growth = (handle: Element) => (side === "right" || (side === "start" && isMirrored(handle)) ? -1 : 1);
  function clamp(pixels: number): number {
    return Math.round(Math.min(max, Math.max(min, pixels)));
  }
  return [
    width,
    {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setGrip(growth(event.currentTarget) * event.clientX - width);
      },
      onPointerMove: (event) => grip !== null && setOwn(clamp(growth(event.currentTarget) * event.clientX - grip)),
      onPointerUp: () => setGrip(null),
      onPointerCancel: () => setGrip(null),
      onDoubleClick: () => setOwn(null),
      onKeyDown: ({ key, currentTarget }) => {
        const step = growth(currentTarget) * STEP;
        if (key === "ArrowLeft") setOwn(clamp(width - step));
        if (key === "ArrowRight") setOwn(clamp(width + step));
      },
    },
  ];
}
