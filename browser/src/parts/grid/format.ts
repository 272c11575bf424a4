import { formatDate } from "../dateFormat";
import { materialName } from "../Icon";
import { words } from "../markdown/words";
import { formatNumber } from "../numberFormat";
import { offsetOf } from "./clock";
import type { Column } from "./column";
import type { Value } from "./rows";

/** What a cell says, as text. `format` is the column's own, or one that the reader has chosen. */
export function shownText(value: Value, column: Column, format = column.format): string {
  if (value === null) return "";
  switch (column.type) {
    case "number":
      return column.kind === "duration" ? duration(Number(value), format) : number(value, format);
    case "progress":
      return progress(Number(value), column, format);
    case "date":
    case "time":
    case "datetime":
      return typeof value === "string" ? moment(value, column.type, column, format) : plain(value);
    case "selectbox":
      return label(value, column);
    case "multiselect":
      return items(value)
        .map((one) => label(one, column))
        .join(", ");
    case "link":
      return linkText(String(value), column.display_text);
    case "markdown":
      return words(plain(value));
    case "button":
      return plain(value);
    default:
      return plain(value);
  }
}

/** A value as text, without any format: what is copied, and what JSON columns show. */
export function plain(value: Value): string {
  if (value === null) return "";
  if (typeof value !== "object") return typeof value === "number" ? bare(value) : String(value);
  return Array.isArray(value) && value.every((one) => one === null || typeof one !== "object")
    ? value.map(plain).join(", ")
    : json(value);
}

export function json(value: Value, indent?: number): string {
  return JSON.stringify(value, (_key, one) => (typeof one === "bigint" ? one.toString() : one), indent);
}

/** The single values of a cell that holds several: lists, or texts with commas. */
export function items(value: Value): readonly Value[] {
  if (value === null || value === "") return [];
  if (Array.isArray(value)) return value;
  return typeof value === "string" && value.includes(",") ? value.split(",").map((one) => one.trim()) : [value];
}

export function option(value: Value, { options = [] }: Column) {
  return options.find((one) => one.value === value) ?? options.find((one) => String(one.value) === String(value));
}

function label(value: Value, column: Column): string {
  return option(value, column)?.label ?? plain(value);
}

const FEW = new Intl.NumberFormat("en-US", { maximumFractionDigits: 4, useGrouping: false });

/** Digits as they are; of fractions the first four. */
function bare(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "-∞";
  const size = Math.abs(value);
  return (size !== 0 && size < 1e-4) || size >= 1e15 ? String(value) : FEW.format(value);
}

function number(value: Value, format: string | undefined): string {
  if (format === undefined) return plain(value);
  const digits = typeof value === "bigint" ? Number(value) : Number(value ?? Number.NaN);
  return Number.isFinite(digits) ? formatNumber(format, digits) : plain(value);
}

/** How far between its ends a value is, and in the words of its format. Without one: as a percentage of the way. */
function progress(value: number, column: Column, format: string | undefined): string {
  if (!Number.isFinite(value)) return bare(value);
  return format === undefined ? formatNumber("percent", share(value, column)) : formatNumber(format, value);
}

/** From 0 at a column's lowest value to 1 at its highest. */
export function share(value: number, { min = 0, max = 1 }: Column): number {
  const [low, high] = [Number(min), Number(max)];
  return high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0;
}

/** A date with a time, as it is without any format: that of a time zone with what its clock is before UTC's. */
export function written(text: string, zone: string | null | undefined): string {
  return zone && text.includes("T") ? text.replace("T", " ") + offsetOf(text, zone) : text.replace("T", " ");
}

type Part = "date" | "time" | "datetime";

function moment(text: string, part: Part, { timezone }: Column, format: string | undefined): string {
  if (format === undefined) return part === "datetime" ? written(text, timezone) : text;
  const shown = new Date(part === "time" ? `1970-01-01T${text}Z` : part === "date" ? text : `${text}Z`);
  return Number.isNaN(shown.getTime()) ? text : formatDate(format, shown, part);
}

const UNITS: readonly [name: string, seconds: number][] = [
  ["d", 86_400],
  ["h", 3600],
  ["m", 60],
];

/** Such as "2d 3h 5m 7.5s". */
export function duration(seconds: number, format?: string): string {
  if (format !== undefined && format !== "duration") return number(seconds, format);
  let rest = Math.abs(seconds);
  const parts: string[] = [];
  for (const [name, length] of UNITS) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) parts.push(`${count}${name}`);
  }
  if (rest > 0 || parts.length === 0) parts.push(`${Number(rest.toFixed(6))}s`);
  return (seconds < 0 ? "-" : "") + parts.join(" ");
}

/** A link's own words: those given, or what a pattern finds in its address. A symbol has none. */
function linkText(address: string, words: string | undefined): string {
  if (words === undefined || materialName(words)) return address;
  if (!words.includes("(")) return words;
  try {
    const found = new RegExp(words).exec(address)?.[1];
    return found === undefined ? address : decoded(found);
  } catch {
    return words;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
