import { type DataType, TimeUnit, Type, type Vector } from "apache-arrow";
import { clockOf } from "./clock";
import type { Value } from "./rows";

/** Reads the values of an Arrow column. Moments are told on the clock of `zone`; null: as they are written. */
export function reader(vector: Vector, zone: string | null): (index: number) => Value {
  const raw = converter(vector.type, zone);
  return (index) => {
    const value = vector.get(index);
    return value === null || value === undefined ? null : raw(value);
  };
}

type Convert = (value: never) => Value;

function converter(type: DataType, zone: string | null): (value: unknown) => Value {
  return (CONVERTERS[type.typeId]?.(type as never, zone) ?? asText) as (value: unknown) => Value;
}

const TICKS = {
  [TimeUnit.SECOND]: 1,
  [TimeUnit.MILLISECOND]: 1e3,
  [TimeUnit.MICROSECOND]: 1e6,
  [TimeUnit.NANOSECOND]: 1e9,
};

const CONVERTERS: Record<number, (type: never, zone: string | null) => Convert> = {
  [Type.Null]: () => () => null,
  [Type.Bool]: () => same,
  [Type.Float]: () => same,
  [Type.Int]: () => integer,
  [Type.Utf8]: () => same,
  [Type.LargeUtf8]: () => same,
  [Type.Binary]: () => hexadecimal,
  [Type.LargeBinary]: () => hexadecimal,
  [Type.FixedSizeBinary]: () => hexadecimal,
  [Type.Decimal]:
    ({ scale }: { scale: number }) =>
    (value: { toString(): string }) =>
      decimal(value.toString(), scale),
  [Type.Date]: () => (value: number) =>
    inCalendar(value) ? new Date(value).toISOString().slice(0, 10) : String(value),
  [Type.Timestamp]: (_type, zone) => (value: number) => moment(value, zone),
  [Type.Time]:
    ({ unit }: { unit: TimeUnit }) =>
    (value: number | bigint) =>
      timeOfDay(Number(value) / TICKS[unit]),
  [Type.Duration]:
    ({ unit }: { unit: TimeUnit }) =>
    (value: number | bigint) =>
      Number(value) / TICKS[unit],
  [Type.Dictionary]: ({ dictionary }: { dictionary: DataType }, zone) => converter(dictionary, zone),
  [Type.List]: list,
  [Type.LargeList]: list,
  [Type.FixedSizeList]: list,
  [Type.Struct]: ({ children }: Nested, zone) => {
    const fields = children.map(({ name, type }) => [name, converter(type, zone)] as const);
    return (value: Record<string, unknown>) =>
      Object.fromEntries(fields.map(([name, convert]) => [name, present(value[name], convert)]));
  },
  [Type.Map]: ({ children }: Nested, zone) => {
    const convert = converter((children[0] as Nested["children"][0]).type.children?.[1]?.type as DataType, zone);
    return (value: Iterable<[unknown, unknown]>) =>
      Object.fromEntries([...value].map(([key, one]) => [String(key), present(one, convert)]));
  },
};

interface Nested {
  children: readonly { name: string; type: DataType }[];
}

function list({ children }: Nested, zone: string | null): Convert {
  const convert = converter((children[0] as Nested["children"][0]).type, zone);
  return (values: Iterable<unknown>) => [...values].map((value) => present(value, convert));
}

function present(value: unknown, convert: (value: unknown) => Value): Value {
  return value === null || value === undefined ? null : convert(value);
}

function same(value: Value): Value {
  return value;
}

function integer(value: number | bigint): Value {
  if (typeof value === "number") return value;
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
}

function asText(value: unknown): Value {
  return String(value);
}

function hexadecimal(bytes: Uint8Array): Value {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A decimal's digits with the point where its scale puts it. */
function decimal(digits: string, scale: number): string {
  if (scale <= 0) return digits + "0".repeat(digits === "0" ? 0 : -scale);
  const [sign, whole] = digits.startsWith("-") ? ["-", digits.slice(1)] : ["", digits];
  const padded = whole.padStart(scale + 1, "0");
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}

/** Milliseconds since 1970, perhaps with a fraction, as a clock shows them; finer than seconds only where they are. */
function moment(milliseconds: number, zone: string | null): string {
  if (!inCalendar(milliseconds)) return String(milliseconds);
  const seconds = Math.floor(milliseconds / 1000);
  const text = clockOf(seconds * 1000, zone);
  return text + fraction(milliseconds / 1000 - seconds);
}

/** Browsers count a hundred million days from 1970, and a clock may be one day off. */
function inCalendar(milliseconds: number): boolean {
  return Math.abs(milliseconds) <= 8.63e15;
}

function timeOfDay(seconds: number): string {
  const whole = Math.floor(seconds);
  return new Date(whole * 1000).toISOString().slice(11, 19) + fraction(seconds - whole);
}

/** Microseconds as digits behind the seconds: none, three or six. */
function fraction(seconds: number): string {
  const micros = Math.round(seconds * 1e6);
  if (micros <= 0) return "";
  const digits = String(Math.min(micros, 999_999)).padStart(6, "0");
  return `.${digits.endsWith("000") ? digits.slice(0, 3) : digits}`;
}
