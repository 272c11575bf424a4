import type { Column } from "./column";
import { EVERYTHING, type Query } from "./query";

/** What the reader has made of the grid. It outlives reruns of the script; columns are known by their keys. */
export interface View {
  readonly query: Query;
  /** Keys in the order that the reader has given them; those that are not here stand where the script has them. */
  readonly order: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
  readonly hidden: Readonly<Record<string, boolean>>;
  readonly pinned: Readonly<Record<string, boolean>>;
  readonly formats: Readonly<Record<string, string>>;
}

export const UNTOUCHED: View = { query: EVERYTHING, order: [], widths: {}, hidden: {}, pinned: {}, formats: {} };

/** A column in the grid. One that the script shows twice has two keys. */
export interface Placed extends Column {
  readonly key: string;
}

export function keyed(columns: readonly Column[]): Placed[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const times = (seen.get(column.name) ?? 0) + 1;
    seen.set(column.name, times);
    return { ...column, key: times === 1 ? column.name : `${column.name} ${times}` };
  });
}

/** All columns, pinned ones first, as script and reader have ordered them. */
export function arranged(columns: readonly Placed[], view: View): Placed[] {
  const place = new Map(view.order.map((key, index) => [key, index]));
  const shown = columns.map((column) => changed(column, view));
  const known = shown.filter(({ key }) => place.has(key));
  known.sort((one, other) => (place.get(one.key) ?? 0) - (place.get(other.key) ?? 0));
  // New columns stand where the script has them, among those that were moved.
  const ordered = shown.map((column) => (place.has(column.key) ? (known.shift() as Placed) : column));
  return [...ordered.filter(({ pinned }) => pinned), ...ordered.filter(({ pinned }) => !pinned)];
}

export function visible(columns: readonly Placed[]): Placed[] {
  return columns.filter(({ hidden }) => !hidden);
}

function changed(column: Placed, { hidden, pinned, formats, widths }: View): Placed {
  const { key } = column;
  return {
    ...column,
    ...(key in hidden && { hidden: hidden[key] as boolean }),
    ...(key in pinned && { pinned: pinned[key] as boolean }),
    ...(key in formats && { format: formats[key] as string }),
    ...(key in widths && { width: widths[key] as number }),
  };
}

/** The order after a column was dragged from one place among the visible ones to another. */
export function moved(columns: readonly Placed[], from: number, to: number): string[] {
  const keys = visible(columns).map(({ key }) => key);
  const [key] = keys.splice(from, 1);
  if (key !== undefined) keys.splice(to, 0, key);
  return [...keys, ...columns.filter(({ hidden }) => hidden).map((column) => column.key)];
}
