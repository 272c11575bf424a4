import { type RefObject, useEffect, useState } from "react";

/** How wide the grid is. */
export function useRoom(box: RefObject<HTMLElement | null>): number {
  const [room, measure] = useState(() => widthOf(box.current));
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => measure(widthOf(element)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return room;
}

/** Where nothing is laid out, there is no lack of room. */
function widthOf(element: HTMLElement | null): number {
  return element?.clientWidth || Number.POSITIVE_INFINITY;
}
