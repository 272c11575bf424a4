import type { Placed } from "./view";

/** Share of the grid's width that columns which do not scroll take at most: the others must be reached on phones, too. */
const MOST = 0.6;

/** How many columns do not scroll: the pinned ones, as far as the grid is wide enough for them. */
export function frozenColumns(columns: readonly Placed[], natural: ReadonlyMap<string, number>, room: number): number {
  let taken = 0;
  const end = columns.findIndex(({ key, pinned, width }) => {
    taken += width ?? natural.get(key) ?? 0;
    return !pinned || taken > MOST * room;
  });
  return end < 0 ? columns.length : end;
}
