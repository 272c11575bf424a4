import { DataType, type Table, tableFromIPC, type Vector } from "apache-arrow";

/** One record of a frame, by the names of its columns. */
export type Row = Record<string, unknown>;

type Read = (value: never) => unknown;

/** The table that the bytes of an Arrow stream hold. */
export function table(bytes: Uint8Array): Table {
  return tableFromIPC(bytes);
}

/**
 * The records of a frame, in values that charts know: numbers, texts, booleans, null; moments are numbers of
 * milliseconds. Infinity is null: no axis can reach it. A moment without a timezone reads the same everywhere, so it is taken as one of the viewer's own clock.
 */
export function rows(bytes: Uint8Array): Row[] {
  const frame = table(bytes);
  const records: Row[] = Array.from({ length: frame.numRows }, () => ({}));
  for (const { name } of frame.schema.fields) {
    const column = frame.getChild(name);
    if (!column) continue;
    const values = plain(column);
    for (const [index, record] of records.entries()) {
      const value = values[index];
      record[name] = value === Infinity || value === -Infinity ? null : value;
    }
  }
  return records;
}

/** The values of a column as charts know them. */
export function plain(column: Vector): ArrayLike<unknown> {
  const read = reader(column.type);
  if (read === null && column.nullCount === 0) return column.toArray();
  const values = new Array<unknown>(column.length);
  let at = 0;
  for (const value of column) {
    values[at] = value === null || value === undefined ? null : read === null ? value : read(value as never);
    at += 1;
  }
  return values;
}

/** How the values of a type are read; null: as they are, also all at once. */
function reader(type: DataType): Read | null {
  if (DataType.isInt(type)) return type.bitWidth === 64 ? Number : null;
  if (DataType.isFloat(type)) return null;
  if (DataType.isDecimal(type)) return (value: { toString(): string }) => Number(value) / 10 ** type.scale;
  if (DataType.isTimestamp(type)) return type.timezone ? same : here;
  if (DataType.isDate(type)) return here;
  if (DataType.isTime(type)) return (value: bigint | number) => clock(Number(value) / PER_SECOND[type.unit]);
  if (DataType.isDuration(type)) return (value: bigint | number) => (Number(value) / PER_SECOND[type.unit]) * 1000;
  if (DataType.isDictionary(type)) return reader(type.dictionary) ?? same;
  if (DataType.isList(type) || DataType.isFixedSizeList(type)) return (value: Vector) => Array.from(plain(value));
  if (DataType.isStruct(type)) return (value: { toJSON(): unknown }) => value.toJSON();
  if (DataType.isBinary(type)) return (value: Uint8Array) => `${value.length} bytes`;
  return same;
}

/** Units of an Arrow time in a second, by their number in the format. */
const PER_SECOND = [1, 1e3, 1e6, 1e9] as const;

const same = (value: unknown) => value;

/** The moment at which the viewer's clock shows what the clock of UTC shows at `moment`. */
function here(moment: number): number {
  const utc = new Date(moment);
  const local = new Date(0);
  local.setFullYear(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate());
  return local.setHours(utc.getUTCHours(), utc.getUTCMinutes(), utc.getUTCSeconds(), utc.getUTCMilliseconds());
}

function clock(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, seconds % 1 ? 23 : 19);
}
