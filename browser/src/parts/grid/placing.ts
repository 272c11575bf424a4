import type { FrameClient } from "./client";
import { isEverything, type Query } from "./query";
import { type Range, ranged } from "./ranges";
import type { Rows } from "./rows";
import type { Change } from "./selection";

type Placing = (range: Range) => readonly Range[];

/** Tells where rows of the view stand in the frame. Where it takes more than what is here, the server is asked. */
export async function placing(changes: Change, rows: Rows, query: Query, client: FrameClient): Promise<Placing> {
  if (isEverything(query)) return (range) => [range];
  const all = [...changes.come, ...changes.gone];
  const isWhole = ([from, to]: Range) => from === 0 && to >= rows.height;
  // All rows in another order are all rows.
  if (isEverything({ ...query, sort: null }) && all.some(isWhole)) return () => [[0, rows.height]];
  const known = new Map(all.map((range) => [range, positionsOf(rows, range)]));
  if (![...known.values()].includes(null)) return (range) => known.get(range) ?? [];
  const places = await client.positions(query);
  return ([from, to]) => ranged(places.slice(from, to));
}

/** null: not all of them are here. */
function positionsOf(rows: Rows, [from, to]: Range): Range[] | null {
  const found: number[] = [];
  for (let row = from; row < to; row += 1) {
    const position = rows.position(row);
    if (position === undefined) return null;
    if (position !== null) found.push(position);
  }
  return ranged(found);
}
