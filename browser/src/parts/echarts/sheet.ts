import type { Sheet } from "../figure/SheetView";
import { isPart } from "../plotly/figure";
import { list, type Option } from "./option";

/** The first data set as a table; undefined: there is none. */
export function sheetOf(option: Option | null): (() => Sheet) | undefined {
  const [dataset] = list(option?.dataset);
  const source = dataset?.source;
  if (!isPart(source)) return undefined;
  const columns = Object.keys(source);
  const values = columns.map((column) => source[column] as ArrayLike<unknown>);
  return () => ({
    columns,
    rows: Array.from({ length: Math.max(0, ...values.map(({ length }) => length)) }, (_, row) =>
      values.map((column) => column[row]),
    ),
  });
}
