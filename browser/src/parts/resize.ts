import { type HTMLAttributes, type PointerEvent, useState } from "react";
import { useDraft } from "./draft";

interface Limits {
  preset: number;
  min: number;
  max: number;
  /** The side that stays where it is: what stands at the right of the page grows to the left. */
  side?: "left" | "right";
}

const STEP = 16;

/** A width that the user may drag, or set with the arrow keys: the width, and the handlers of its handle. */
export function useResize({ preset, min, max, side = "left" }: Limits): [number, HTMLAttributes<HTMLElement>] {
  const [own, setOwn] = useDraft<number, number>(preset);
  const [grip, setGrip] = useState<number | null>(null);
  const width = clamp(own ?? preset);
  const growth = side === "left" ? 1 : -1;
  function clamp(pixels: number): number {
    return Math.round(Math.min(max, Math.max(min, pixels)));
  }
  return [
    width,
    {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setGrip(growth * event.clientX - width);
      },
      onPointerMove: (event) => grip !== null && setOwn(clamp(growth * event.clientX - grip)),
      onPointerUp: () => setGrip(null),
      onPointerCancel: () => setGrip(null),
      onDoubleClick: () => setOwn(null),
      onKeyDown: ({ key }) => {
        if (key === "ArrowLeft") setOwn(clamp(width - growth * STEP));
        if (key === "ArrowRight") setOwn(clamp(width + growth * STEP));
      },
    },
  ];
}
