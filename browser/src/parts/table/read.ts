import { tableFromIPC } from "apache-arrow";
import type { Elements } from "../../wire/elements.gen";
import { reader } from "../grid/decode";
import { duration, plain, written } from "../grid/format";
import type { Value } from "../grid/rows";

export type Header = Elements["table"]["columns"][number];
/** A cell: its text; null: there is no value. */
export type Row = readonly (string | null)[];

const NUMBERS = new Set(["integer", "float", "decimal", "duration"]);

export const isNumeric = ({ kind }: Header): boolean => NUMBERS.has(kind);

const MOMENTS = new Set(["date", "time", "datetime"]);

/** What is read at a glance, and so not broken into lines. */
export const isShort = ({ kind }: Header): boolean => NUMBERS.has(kind) || MOMENTS.has(kind);

/** The rows of an Arrow stream as texts. */
export function readTable(columns: readonly Header[], data: Uint8Array): Row[] {
  const table = tableFromIPC(data);
  const texts = columns.map((column) => {
    const vector = table.getChild(column.name);
    if (vector === null) return [];
    const read = reader(vector, column.timezone ?? null);
    const values = Array.from({ length: vector.length }, (_, row) => read(row));
    const write = writer(column, values);
    return values.map((value) => (value === null ? null : write(value)));
  });
  return Array.from({ length: table.numRows }, (_, row) => texts.map((column) => column[row] ?? null));
}

function writer({ kind, timezone }: Header, values: readonly Value[]): (value: Value) => string {
  if (kind === "datetime") return (value) => written(String(value), timezone);
  if (kind === "duration") return (value) => duration(Number(value));
  return kind === "float" ? aligned(values) : plain;
}

const DIGITS = 4;

/** Fractions of one column have the same number of digits, so that their points stand below each other. */
function aligned(values: readonly Value[]): (value: Value) => string {
  const lengths = values.map((value) => (isPlain(value) ? fraction(value) : 0));
  const digits = lengths.reduce((longest, length) => Math.max(longest, length), 0);
  return (value) => (isPlain(value) ? value.toFixed(digits) : plain(value));
}

/** Neither so large nor so small that it is written with an exponent. */
function isPlain(value: Value): value is number {
  if (typeof value !== "number" || !Number.isFinite(value)) return false;
  return value === 0 || (Math.abs(value) >= 1e-4 && Math.abs(value) < 1e15);
}

function fraction(value: number): number {
  return (value.toFixed(DIGITS).replace(/0+$/, "").split(".")[1] ?? "").length;
}
