import type { Rectangle } from "@glideapps/glide-data-grid";
import type { Column } from "../column";
import type { EditedRows } from "./editedRows";
import { type Cells, type Edits, withCells, withRows } from "./edits";
import { judged } from "./judge";
import { parseCell } from "./parse";

/** A single value that is pasted over several cells goes into each of them. */
export function spread(table: string[][], range: Pick<Rectangle, "width" | "height"> | undefined): string[][] {
  if (!range || table.length !== 1 || table[0]?.length !== 1) return table;
  const line = Array.from({ length: range.width }, () => table[0]?.[0] ?? "");
  return Array.from({ length: range.height }, () => line);
}

/**
 * The edits after a table of texts was written from a row on, each of its columns into the one that stands there;
 * undefined ones take nothing. What is longer than the frame goes into new rows, which begin as `blank`; null: there can
 * be none. The result is null where nothing could be written.
 */
export function pasted(
  table: readonly (readonly string[])[],
  from: number,
  columns: readonly (Column | undefined)[],
  rows: EditedRows,
  edits: Edits,
  blank: Cells | null,
): Edits | null {
  const missing = blank === null ? 0 : Math.max(0, from + table.length - rows.height);
  const grown = withRows(edits, missing, blank ?? {});
  const fresh = grown.added.slice(edits.added.length);
  const changes = table.flatMap((line, down) => {
    const row = from + down;
    const id = row < rows.height ? rows.id(row) : fresh[row - rows.height];
    if (id === undefined) return [];
    return line.flatMap((text, across) => {
      const column = columns[across];
      return column ? [judged(id, column, parseCell(text, column))] : [];
    });
  });
  return changes.length > 0 ? withCells(grown, changes) : null;
}
