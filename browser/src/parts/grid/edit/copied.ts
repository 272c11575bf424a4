import { quoted } from "../clipboard";
import { plain } from "../format";
import type { Value } from "../rows";
import { type Edits, editedValue, type RowId } from "./edits";
import { fromText, linesOf } from "./table";

/** Lines that the server has written of rows of the frame, as they are with the edits. */
export function editedLines(text: string, rows: readonly RowId[], columns: readonly string[], edits: Edits): string[] {
  const deleted = new Set(edits.deleted);
  return linesOf(text).flatMap((line, at) => {
    const row = rows[at];
    if (row === undefined || deleted.has(row)) return [];
    return edits.cells.has(row) || edits.faulty.has(row) ? [editedLine(line, row, columns, edits)] : [line];
  });
}

/** Lines of new rows. */
export function newLines(rows: readonly RowId[], columns: readonly string[], edits: Edits): string[] {
  return rows.map((row) => columns.map((column) => written(editedValue(edits, row, column) ?? null)).join("\t"));
}

function editedLine(line: string, row: RowId, columns: readonly string[], edits: Edits): string {
  const cells = fromText(line)[0] ?? [];
  return columns
    .map((column, at) => {
      const value = editedValue(edits, row, column);
      return value === undefined ? quoted(cells[at] ?? "") : written(value);
    })
    .join("\t");
}

/** A value as the server writes it. */
function written(value: Value): string {
  if (typeof value === "boolean") return value ? "True" : "False";
  return quoted(plain(value));
}
