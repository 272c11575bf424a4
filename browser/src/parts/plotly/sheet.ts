import type { Sheet } from "../figure/SheetView";
import { type Part, type PlotlyFigure, perPoint } from "./figure";

/** What may hold a value for each point, in the order in which a table shows it. */
const COLUMNS =
  "x y z labels parents values ids lat lon locations r theta a b c open high low close text customdata".split(" ");
const TRACE = "trace";

/** The points of a figure as a table; undefined: it has none that a table could show. */
export function sheetOf({ data }: PlotlyFigure): (() => Sheet) | undefined {
  const found = COLUMNS.filter((column) => data.some((trace) => perPoint(trace[column])));
  if (found.length === 0) return undefined;
  const named = data.length > 1;
  return () => ({
    columns: named ? [TRACE, ...found] : found,
    rows: data.flatMap((trace, place) => points(trace, found, named ? [String(trace.name || place)] : [])),
  });
}

function points(trace: Part, columns: readonly string[], before: readonly unknown[]): unknown[][] {
  const values = columns.map((column) => perPoint(trace[column]));
  const count = Math.max(...values.map((column) => column?.length ?? 0));
  return Array.from({ length: count }, (_, row) => [...before, ...values.map((column) => column?.[row])]);
}
