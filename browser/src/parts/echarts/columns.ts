import { DataType, type Vector } from "apache-arrow";
import { plain, table } from "../arrow";
import type { Columns } from "./option";

/** The columns of a frame as a data set takes them. Moments are texts: only as such do axes of categories name them. */
export function columnsOf(bytes: Uint8Array): Columns {
  const frame = table(bytes);
  return Object.fromEntries(frame.schema.fields.map(({ name }) => [name, valuesOf(frame.getChild(name) as Vector)]));
}

function valuesOf(column: Vector): ArrayLike<unknown> {
  const { type } = column;
  const values = plain(column);
  if (!DataType.isDate(type) && !DataType.isTimestamp(type)) return values;
  const zoned = DataType.isTimestamp(type) && Boolean(type.timezone);
  return Array.from(values, (moment) => (typeof moment === "number" ? written(moment, zoned) : null));
}

function written(moment: number, zoned: boolean): string {
  const date = new Date(moment);
  if (zoned) return date.toISOString();
  const local = new Date(moment - date.getTimezoneOffset() * 60_000).toISOString();
  return local.replace("T00:00:00.000Z", "").replace(/(\.000)?Z$/, "");
}
