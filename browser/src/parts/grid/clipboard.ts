import type { GridSelection } from "@glideapps/glide-data-grid";
import { count, covers, type Range, ranged } from "./ranges";
import type { Rows } from "./rows";
import { isShort } from "./short";

/** Rows that are copied as the grid shows them. Of more the server writes the text, as it does for downloads. */
export const MOST_SHOWN = 10_000;
/** Rows that are fetched at a time. */
const SLICE = 500;

/** What of a grid is copied: rows from one on, up to but without another, and places of columns. */
export interface Copied {
  readonly rows: readonly Range[];
  readonly columns: readonly number[];
}

/** The part of the grid that a selection means: whole rows, else whole columns, else cells. null: nothing. */
export function copied(selection: GridSelection, rows: readonly Range[], height: number, width: number): Copied | null {
  const all = Array.from({ length: width }, (_, column) => column);
  if (rows.length > 0) return { rows, columns: all };
  if (selection.columns.length > 0) return { rows: [[0, height]], columns: selection.columns.toArray() };
  const range = selection.current?.range;
  if (!range) return null;
  const columns = all.slice(range.x, range.x + range.width);
  return { rows: [[range.y, Math.min(height, range.y + range.height)]], columns };
}

/** Rows of the view, of whose places in the frame all are told, that stand in one of these ranges of the frame. */
export function rowsAt(places: readonly number[], chosen: readonly Range[]): Range[] {
  return ranged(places.flatMap((place, row) => (covers(chosen, place) ? [row] : [])));
}

type Text = (column: number, row: number) => string;

/** Tab-separated text, as spreadsheets read it, of what is here already. null: not all of it is, or it is much. */
export function textHere(part: Copied, rows: Rows, names: readonly string[], text: Text): string | null {
  if (count(part.rows) > SLICE) return null;
  for (const [start, stop] of part.rows) {
    for (let row = start; row < stop; row += 1) {
      const values = part.columns.map((column) => rows.value(row, names[column] ?? ""));
      if (values.some((value) => value === undefined || isShort(value))) return null;
    }
  }
  return part.rows.flatMap((range) => lines(range, part.columns, text)).join("\n");
}

/** The same of any rows, unless it is called off meanwhile. */
export async function fetchedText(part: Copied, rows: Rows, text: Text, off: AbortSignal): Promise<string> {
  const { rows: ranges, columns } = part;
  const all: string[] = [];
  for (const [start, stop] of ranges) {
    for (let from = start; from < stop; from += SLICE) {
      const to = Math.min(stop, from + SLICE);
      off.throwIfAborted();
      await rows.load(from, to);
      all.push(...lines([from, to], columns, text));
    }
  }
  return all.join("\n");
}

function lines([from, to]: Range, columns: readonly number[], text: Text): string[] {
  return Array.from({ length: to - from }, (_, place) =>
    columns.map((column) => quoted(text(column, from + place))).join("\t"),
  );
}

/** A cell's text as it stands between tabs. */
export function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
