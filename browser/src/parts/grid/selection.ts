import { CompactSelection, type GridSelection } from "@glideapps/glide-data-grid";
import type { Answers, Elements } from "../../wire/elements.gen";
import { count, covers, minus, plus, type Range } from "./ranges";
import type { Rows } from "./rows";

export type Selected = Answers["dataframe"];
type Mode = Elements["dataframe"]["selection_mode"][number];

export const NOTHING: Selected = { rows: [], columns: [], cells: [] };

/** More cells than these are no selection that a script could go through. */
export const MOST_CELLS = 10_000;

/** Rows apart from each other that one answer may name. */
export const MOST_RANGES = 100_000;

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

/** Where the press went that selects, and whether keys say that it is one of many. */
export interface Pressed {
  readonly header: boolean;
  readonly many: boolean;
}

/**
 * What is selected after a press. Kinds of selection do not exclude each other, so what it was not for stays; a press
 * on a header takes its columns in, or out when they are.
 */
export function beside(before: GridSelection, next: GridSelection, pressed: Pressed, single: boolean): GridSelection {
  if (next.current && !sameCells(next.current, before.current)) return { ...before, current: next.current };
  const ofColumns = next.columns.length > 0 && (pressed.header || !next.columns.equals(before.columns));
  if (ofColumns && pressed.many) return { ...before, columns: next.columns };
  if (ofColumns) return { ...before, columns: toggled(before.columns, next.columns, single) };
  return pressed.header ? { ...before, rows: next.rows } : next;
}

export function sameCells(one: GridSelection["current"], other: GridSelection["current"]): boolean {
  return (
    JSON.stringify([one?.cell, one?.range, one?.rangeStack]) ===
    JSON.stringify([other?.cell, other?.range, other?.rangeStack])
  );
}

function toggled(before: CompactSelection, pressed: CompactSelection, single: boolean): CompactSelection {
  const places = pressed.toArray();
  if (places.every((place) => before.hasIndex(place))) {
    return places.reduce((left, place) => left.remove(place), before);
  }
  return single ? pressed : places.reduce((all, place) => all.add(place), before);
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

/** Rows of the grid, as it counts them, that are selected now and were not, or the other way round. */
export interface Change {
  readonly come: readonly Range[];
  readonly gone: readonly Range[];
}

export function change(before: CompactSelection, after: CompactSelection): Change {
  const [was, is] = [ranges(before), ranges(after)];
  return { come: minus(is, was), gone: minus(was, is) };
}

/** What is selected after a change. `positions` tells where rows of the view stand in the frame. */
export function changedRows(
  selected: readonly Range[],
  { come, gone }: Change,
  positions: (range: Range) => readonly Range[],
): Range[] {
  return plus(minus(selected, gone.flatMap(positions)), come.flatMap(positions));
}

/** The selection as ranges, without a look at every single row of it. */
export function ranges(selection: CompactSelection): Range[] {
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
