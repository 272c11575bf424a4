import { type RefObject, useLayoutEffect, useState } from "react";

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** How many whole pixels there are in an element for what is drawn in it. null until it is laid out. */
export function useRoom(element: RefObject<HTMLElement | null>): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  useLayoutEffect(() => {
    if (!element.current) return;
    const resized = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0);
      const height = Math.floor(entry?.contentRect.height ?? 0);
      // Without a width it is not on view: in a closed tab, for instance.
      if (width > 0) setRoom((old) => (old?.width === width && old.height === height ? old : { width, height }));
    });
    resized.observe(element.current);
    return () => resized.disconnect();
  }, [element]);
  return room;
}
