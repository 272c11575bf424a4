import { type RefObject, useEffect, useState } from "react";
import type { Placed } from "./view";

/** Share of the grid's width that columns which do not scroll take at most: the others must be reached on phones, too. */
const MOST = 0.6;

/** How many columns do not scroll: the pinned ones, as far as the grid is wide enough for them. */
export function useFrozen(
  box: RefObject<HTMLElement | null>,
  columns: readonly Placed[],
  natural: ReadonlyMap<string, number>,
): number {
  const [room, measure] = useState(() => widthOf(box.current));
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => measure(widthOf(element)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return frozen(columns, natural, room);
}

export function frozen(columns: readonly Placed[], natural: ReadonlyMap<string, number>, room: number): number {
  let taken = 0;
  const end = columns.findIndex(({ key, pinned, width }) => {
    taken += width ?? natural.get(key) ?? 0;
    return !pinned || taken > MOST * room;
  });
  return end < 0 ? columns.length : end;
}

/** Where nothing is laid out, there is no lack of room. */
function widthOf(element: HTMLElement | null): number {
  return element?.clientWidth || Number.POSITIVE_INFINITY;
}
