import type { GridSelection } from "@glideapps/glide-data-grid";
import type { Range } from "./ranges";
import type { Rows } from "./rows";

/** Rows that a clipboard takes; who wants more, downloads them. */
export const MOST_COPIED = 10_000;
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

/** Tab-separated text, as spreadsheets read it. */
export async function asTable(
  { rows: ranges, columns }: Copied,
  rows: Rows,
  text: (column: number, row: number) => string,
) {
  const lines: string[] = [];
  for (const [start, stop] of ranges) {
    for (let from = start; from < stop; from += SLICE) {
      const to = Math.min(stop, from + SLICE);
      await rows.load(from, to);
      for (let row = from; row < to; row += 1)
        lines.push(columns.map((column) => quoted(text(column, row))).join("\t"));
    }
  }
  return lines.join("\n");
}

function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
