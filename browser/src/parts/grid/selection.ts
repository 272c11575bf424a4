import { CompactSelection } from "@glideapps/glide-data-grid";
import type { Answers, Elements } from "../../wire/elements.gen";
import { added, count, covers, type Range, ranged, removed } from "./ranges";
import type { Rows } from "./rows";

export type Selected = Answers["dataframe"];
type Mode = Elements["dataframe"]["selection_mode"][number];

export const NOTHING: Selected = { rows: [], columns: [], cells: [] };

/** More cells than these are no selection that a script could go through. */
export const MOST_CELLS = 10_000;

/** What can be selected, in the words of the grid. */
export function selecting(modes: readonly Mode[]) {
  const has = (mode: Mode) => modes.includes(mode);
  return {
    rows: has("multi-row") ? "multi" : has("single-row") || has("single-row-required") ? "single" : "none",
    required: has("single-row-required"),
    columns: has("multi-column") ? "multi" : has("single-column") ? "single" : "none",
    cells: has("multi-cell") ? "multi-rect" : has("single-cell") ? "cell" : null,
  } as const;
}

/**
 * The rows in view that are selected. Where rows stand in the frame's order they are simply those; else they are told
 * of what is here, which is all that can be seen.
 */
export function shownRows(selected: readonly Range[], rows: Rows, inOrder: boolean, from: number, to: number) {
  if (inOrder) return selected.reduce((all, [start, stop]) => all.add([start, stop]), CompactSelection.empty());
  if (rows.height > 0 && count(selected) >= rows.height && whole(selected, rows, from, to)) {
    return CompactSelection.fromSingleSelection([0, rows.height]);
  }
  let shown = CompactSelection.empty();
  for (let row = from; row < Math.min(to, rows.height); row += 1) {
    const position = rows.position(row);
    if (typeof position === "number" && covers(selected, position)) shown = shown.add(row);
  }
  return shown;
}

function whole(selected: readonly Range[], rows: Rows, from: number, to: number): boolean {
  for (let row = from; row < Math.min(to, rows.height); row += 1) {
    const position = rows.position(row);
    if (typeof position === "number" && !covers(selected, position)) return false;
  }
  return true;
}

/** What is selected after the grid's own selection has changed. `positions` tells where rows of the view stand. */
export function changedRows(
  selected: readonly Range[],
  { come, gone }: Change,
  positions: (range: Range) => readonly Range[],
): Range[] {
  const left = gone.flatMap(positions).reduce<readonly Range[]>(removed, selected);
  return [...come.flatMap(positions).reduce<readonly Range[]>(added, left)];
}

export interface Change {
  readonly come: readonly Range[];
  readonly gone: readonly Range[];
}

export function change(before: CompactSelection, after: CompactSelection): Change {
  const [was, is] = [ranges(before), ranges(after)];
  return { come: was.reduce(removed, is), gone: is.reduce(removed, was) };
}

/** The selection as ranges, without a look at every single row of it. */
function ranges(selection: CompactSelection): Range[] {
  const result: Range[] = [];
  let rest = selection;
  for (let start = rest.first(); start !== undefined; start = rest.first()) {
    const stop = end(rest, start);
    result.push([start, stop]);
    rest = rest.remove([start, stop]);
  }
  return result;
}

/** Where a run of selected rows ends. */
function end(selection: CompactSelection, start: number): number {
  const last = (selection.last() as number) + 1;
  let [low, high] = [start + 1, last];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    // hasAll looks at every number, length does not.
    if (selection.length - selection.remove([start, middle]).length === middle - start) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where rows of the view stand in the frame; null: not all of them are here. */
export function positionsOf(rows: Rows, [from, to]: Range): Range[] | null {
  const found: number[] = [];
  for (let row = from; row < to; row += 1) {
    const position = rows.position(row);
    if (position === undefined) return null;
    if (position !== null) found.push(position);
  }
  return ranged(found);
}
