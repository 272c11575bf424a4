import type { Column } from "../column";
import type { Value } from "../rows";
import type { EditedRows } from "./editedRows";
import { type RowId, sameValue } from "./edits";

/** Rows above and below a row's old place among which it is looked for. */
const AROUND = 1000;

/** The cells of one row by which it is known again. */
export type Trace = ReadonlyMap<string, Value>;

/** An index that can be edited names the rows; another one only counts them, and says nothing of what they hold. */
export function traceOf(rows: EditedRows, row: number, columns: readonly Column[]): Trace {
  const names = columns.filter(({ index, editable }) => index && editable);
  const told = names.length > 0 ? names : columns.filter(({ index }) => !index);
  const trace = new Map<string, Value>();
  for (const { name } of told) {
    const value = rows.value(row, name);
    if (value !== undefined) trace.set(name, value);
  }
  return trace;
}

/** Where a row is shown; undefined: out of sight. */
export function placeOf(rows: EditedRows, id: RowId, near: number): number | undefined {
  return rows.id(near) === id ? near : around(rows, near).find((row) => rows.id(row) === id);
}

/**
 * Where a row has gone when other data have come, to which its name means nothing. null: nowhere that can be told;
 * undefined: they are not here yet.
 */
export function placeAnew(rows: EditedRows, trace: Trace, near: number, height: number): number | null | undefined {
  if (rows.height > 0 && !rows.upToDate(Math.min(near, rows.height - 1))) return undefined;
  const same = (row: number) => [...trace].every(([name, value]) => sameValue(rows.value(row, name), value));
  if (near < rows.height && same(near)) return near;
  const found = around(rows, near).filter((row) => rows.upToDate(row) && same(row));
  if (found.length === 1) return found[0] as number;
  // None has come or gone, so it is the one that stands there, with other values.
  return found.length === 0 && rows.height === height && near < rows.height ? near : null;
}

function around(rows: EditedRows, near: number): number[] {
  const first = Math.max(0, near - AROUND);
  const last = Math.min(rows.height, near + AROUND);
  return Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
}
