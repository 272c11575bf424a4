import type { Answers } from "../../../wire/elements.gen";
import type { Column } from "../column";
import type { Value } from "../rows";

/** All that was changed, as it travels; the answer says on which data, too. */
export type Delta = Omit<Answers["data_editor"], "basis">;

/** Names a row whatever is deleted above it: its place in the frame, or a negative number for a row of the user's. */
export type RowId = number;

export type Cells = Readonly<Record<string, Value>>;

export interface RowEdit {
  row: RowId;
  column: string;
  value: Value;
  /** It cannot be taken as it is: it shows, and what the cell held last stays what the server knows. */
  faulty: boolean;
}

/** All that was changed. A value: what is done to it makes another one. */
export interface Edits {
  readonly cells: ReadonlyMap<RowId, Cells>;
  readonly faulty: ReadonlyMap<RowId, Cells>;
  /** New rows, in their order. */
  readonly added: readonly RowId[];
  /** Places in the frame, in ascending order. */
  readonly deleted: readonly number[];
}

export const NOTHING: Edits = { cells: new Map(), faulty: new Map(), added: [], deleted: [] };

/** What a cell shows by an edit; undefined: it is as it came. */
export function editedValue({ cells, faulty }: Edits, row: RowId, column: string): Value | undefined {
  const wrong = faulty.get(row)?.[column];
  return wrong === undefined ? cells.get(row)?.[column] : wrong;
}

export function withCells(edits: Edits, changes: readonly RowEdit[]): Edits {
  const [cells, faulty] = [new Map(edits.cells), new Map(edits.faulty)];
  for (const { row, column, value, ...change } of changes) {
    if (change.faulty) faulty.set(row, { ...faulty.get(row), [column]: value });
    else {
      cells.set(row, { ...cells.get(row), [column]: value });
      drop(faulty, row, column);
    }
  }
  return { ...edits, cells, faulty };
}

/** Adds rows at the end, all with these cells. */
export function withRows(edits: Edits, count: number, cells: Cells): Edits {
  const first = lowest(edits.added) - 1;
  const rows = Array.from({ length: count }, (_, index) => first - index);
  const all = new Map(edits.cells);
  for (const row of rows) all.set(row, cells);
  return { ...edits, cells: all, added: [...edits.added, ...rows] };
}

export function withoutRows(edits: Edits, rows: readonly RowId[]): Edits {
  const gone = new Set(rows);
  const left = (of: ReadonlyMap<RowId, Cells>) => new Map([...of].filter(([row]) => !gone.has(row)));
  const deleted = new Set([...edits.deleted, ...rows.filter((row) => row >= 0)]);
  return {
    cells: left(edits.cells),
    faulty: left(edits.faulty),
    added: edits.added.filter((row) => !gone.has(row)),
    deleted: [...deleted].sort((one, other) => one - other),
  };
}

/** The rows of the user's that lack something without which they are none. */
export function pendingRows({ cells, added }: Edits, required: readonly string[]): RowId[] {
  return added.filter((row) => required.some((column) => isEmpty(cells.get(row)?.[column])));
}

/** What the server is told: neither faulty cells nor rows that are not complete. */
export function deltaOf(edits: Edits, required: readonly string[]): Delta {
  const pending = new Set(pendingRows(edits, required));
  const inFrame = [...edits.cells].filter(([row]) => row >= 0).sort(([one], [other]) => one - other);
  return {
    edited_rows: Object.fromEntries(inFrame.map(([row, cells]) => [row, wired(cells)])),
    added_rows: edits.added.filter((row) => !pending.has(row)).map((row) => wired(filled(edits.cells.get(row)))),
    deleted_rows: [...edits.deleted],
  };
}

/** The edits that a delta tells of. What was not told to the server stays, where it still has its place. */
export function editsOf(delta: Delta, now: Edits, required: readonly string[]): Edits {
  const deleted = [...delta.deleted_rows].sort((one, other) => one - other);
  const pending = pendingRows(now, required);
  const cells = new Map<RowId, Cells>(pending.map((row) => [row, now.cells.get(row) ?? {}]));
  const first = lowest(pending);
  const added = delta.added_rows.map((row, index) => {
    cells.set(first - 1 - index, row as Cells);
    return first - 1 - index;
  });
  for (const [row, changed] of Object.entries(delta.edited_rows)) cells.set(Number(row), changed as Cells);
  const kept = new Set([...pending, ...now.faulty.keys()].filter((row) => row >= 0 || pending.includes(row)));
  const faulty = new Map([...now.faulty].filter(([row]) => kept.has(row) && !deleted.includes(row)));
  return { cells, faulty, added: [...added, ...pending], deleted };
}

/** Not Math.min(...rows), which takes only so many. */
function lowest(rows: readonly RowId[]): RowId {
  return rows.reduce((least, row) => Math.min(least, row), 0);
}

/** Without what was edited in the frame's rows. */
export function ofOwnRows({ cells, faulty, added }: Edits): Edits {
  const own = (of: ReadonlyMap<RowId, Cells>) => new Map([...of].filter(([row]) => row < 0));
  return { cells: own(cells), faulty: own(faulty), added, deleted: [] };
}

/** An empty text is a value, an empty cell none. */
export function isEmpty(value: Value | undefined): boolean {
  return value === null || value === undefined || value === "";
}

export function sameValue(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one, digits) === JSON.stringify(other, digits);
}

function wired(cells: Cells): Record<string, unknown> {
  return Object.fromEntries(Object.entries(cells).map(([column, value]) => [column, digits(column, value)]));
}

/** Integers beyond what a number holds exactly travel as texts. */
function digits(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}

/** A delta in which such texts are integers again. */
export function withNumbers(delta: Delta, columns: ReadonlyMap<string, Column>): Delta {
  const numbers = (cells: Cells): Cells =>
    Object.fromEntries(
      Object.entries(cells).map(([name, value]) => [name, isLong(value, columns.get(name)) ? BigInt(value) : value]),
    );
  const edited = Object.entries(delta.edited_rows).map(([row, cells]) => [row, numbers(cells as Cells)]);
  return {
    ...delta,
    edited_rows: Object.fromEntries(edited),
    added_rows: delta.added_rows.map((row) => numbers(row as Cells)),
  };
}

function isLong(value: Value, column: Column | undefined): value is string {
  return typeof value === "string" && column?.kind === "integer" && column.type === "number" && /^-?\d+$/.test(value);
}

function filled(cells: Cells = {}): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null));
}

function drop(from: Map<RowId, Cells>, row: RowId, column: string): void {
  const { [column]: _, ...rest } = from.get(row) ?? {};
  if (Object.keys(rest).length > 0) from.set(row, rest);
  else from.delete(row);
}
