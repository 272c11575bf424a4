import { readDay } from "../../calendar/dayText";
import { localOrder } from "../../calendar/localOrder";
import { readClock } from "../../clockText";
import { decimals } from "../../printf";
import { clockOf } from "../clock";
import type { Column } from "../column";
import type { Value } from "../rows";
import { choicesOf, isNumeric } from "./column";

/**
 * The value that a text means in this column. A text that means none is its own value: the cell shows it, and says what
 * is wrong with it.
 */
export function parseCell(text: string, column: Column): Value {
  const trimmed = text.trim();
  if (trimmed === "" && column.type !== "text" && column.type !== "markdown") return null;
  switch (column.type) {
    case "checkbox":
      return TRUTH[trimmed.toLowerCase()] ?? text;
    case "selectbox":
      return choiceOf(trimmed, column) ?? text;
    case "multiselect":
      return items(trimmed).map((item) => choiceOf(item, column) ?? item);
    case "list":
      return items(trimmed);
    case "date":
      return readDate(trimmed.split(/[T\s]\d/)[0] ?? "", column) ?? text;
    case "time":
      return readClock(trimmed, true) ?? text;
    case "datetime":
      return readMoment(trimmed, column) ?? text;
    default:
      if (isNumeric(column)) return readNumber(trimmed, column) ?? text;
      return text === "" ? null : text;
  }
}

/** What an editor begins with: a text that means the value. */
export function cellText(value: Value | undefined, column: Column): string {
  if (value === null || value === undefined) return "";
  if (column.type === "datetime") return String(value).replace("T", " ");
  if (column.type === "selectbox") {
    return choicesOf(column).find((choice) => choice.value === value)?.label ?? String(value);
  }
  if (Array.isArray(value)) return value.map(String).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The order of day, month and year in dates that are typed. */
export function orderOf(column: Column): string {
  return formatOrder(column) ?? "YYYY-MM-DD";
}

function formatOrder({ format = "" }: Column): string | undefined {
  return /^(?:YYYY|MM|DD)\W(?:YYYY|MM|DD)\W(?:YYYY|MM|DD)/.exec(format)?.[0];
}

const TRUTH: Record<string, boolean> = {
  true: true,
  yes: true,
  y: true,
  on: true,
  "1": true,
  false: false,
  no: false,
  n: false,
  off: false,
  "0": false,
};

function choiceOf(text: string, column: Column): Value | undefined {
  const choices = choicesOf(column);
  const exact = choices.find(({ label, value }) => label === text || String(value) === text);
  return (exact ?? choices.find(({ label }) => label.toLowerCase() === text.toLowerCase()))?.value;
}

/** A list as JSON, or texts between commas. */
function items(text: string): string[] {
  try {
    const parsed: unknown = JSON.parse(text);
    if (Array.isArray(parsed)) return parsed.map(String);
  } catch {
    // No JSON: a text of the user's.
  }
  const parts = text.split(",").map((part) => part.trim());
  return parts.filter((part) => part !== "");
}

/** As spreadsheets write numbers: with thousands, a currency, percents, and brackets around negative ones. */
function readNumber(text: string, { kind, step }: Column): Value | undefined {
  const bare = text.replace(/[\s\u00a0\u202f']|^[$€£¥]|[$€£¥]$/g, "");
  const sign = /^\(.+\)$/.test(bare) ? "-" : "";
  const inner = sign ? bare.slice(1, -1) : bare;
  const percent = inner.endsWith("%");
  const digits = sign + pointed(percent ? inner.slice(0, -1) : inner);
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(digits)) return undefined;
  if (kind === "decimal" && !percent) return digits.replace("+", "");
  if (kind === "integer" && /^[-+]?\d+$/.test(digits) && !Number.isSafeInteger(Number(digits))) return BigInt(digits);
  const number = percent ? Number(digits) / 100 : Number(digits);
  if (!Number.isFinite(number)) return undefined;
  return step === undefined ? number : Number(number.toFixed(Math.min(100, decimals(step))));
}

const ENGLISH = /^[-+]?[1-9]\d?\d?(?:,\d\d\d?)*,\d{3}(?:\.\d*)?$/;
const CONTINENTAL = /^[-+]?[1-9]\d?\d?(?:(?:\.\d{3})+,\d*|(?:\.\d{3}){2,})$/;

/** Without signs between thousands, with a point before the fraction. What could be either, "1,234", is English. */
function pointed(number: string): string {
  if (ENGLISH.test(number)) return number.replaceAll(",", "");
  if (CONTINENTAL.test(number)) return number.replaceAll(".", "").replace(",", ".");
  return /^[-+]?\d+,\d+$/.test(number) ? number.replace(",", ".") : number;
}

/** In the column's order; where its format says none, in that of the reader's spreadsheets, too. */
function readDate(text: string, column: Column): string | undefined {
  return readDay(text, orderOf(column)) ?? (formatOrder(column) ? undefined : readDay(text, localOrder()));
}

function readMoment(text: string, column: Column): string | undefined {
  const [, date = "", time = "00:00", offset] =
    /^(\d{8}|\d+\D\d+\D\d+)(?:[\s,T]+(\S.*?)\s*(Z|[+-]\d\d:?\d\d)?)?$/.exec(text) ?? [];
  const [day, clock] = [readDate(date, column), readClock(time, true)];
  if (day === undefined || clock === undefined) return undefined;
  const written = `${day}T${clock}`;
  return offset && column.timezone ? onClock(written, offset, column.timezone) : written;
}

/** What a zone's clock shows when one that is so far before UTC's shows this. */
function onClock(written: string, offset: string, zone: string): string {
  const [seconds = "", fraction] = written.split(".");
  const there = clockOf(Date.parse(seconds + offset.replace(/(\d\d):?(\d\d)/, "$1:$2")), zone);
  return fraction === undefined ? there : `${there}.${fraction}`;
}
