import type { Column } from "../column";
import type { Value } from "../rows";
import { choicesOf, isNumeric } from "./column";
import { isEmpty, type RowEdit, type RowId, sameValue } from "./edits";
import { cellText, parseCell } from "./parse";

/** What is wrong with a value in this column; null: nothing. */
export function judge(value: Value, column: Column): string | null {
  if (isEmpty(value)) return column.required ? "This cell must not be empty." : null;
  switch (column.type) {
    case "checkbox":
      return typeof value === "boolean" ? null : "Enter true or false.";
    case "selectbox":
      return choicesOf(column).some((choice) => sameValue(choice.value, value)) ? null : "Choose one of the options.";
    case "multiselect":
      return judgeChoices(value, column);
    case "list":
      return Array.isArray(value) ? null : "Enter a list.";
    case "date":
      return judgeTime(value, column, /^\d{4}-\d\d-\d\d$/, "a date");
    case "time":
      return judgeTime(value, column, /^\d\d:\d\d:\d\d(\.\d+)?$/, "a time");
    case "datetime":
      return judgeTime(value, column, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?$/, "a date and a time");
    default:
      return isNumeric(column) ? judgeNumber(value, column) : judgeText(value, column);
  }
}

/** An edit with its verdict. What a new row lacks makes it wait as a whole, and is no fault of the cell's. */
export function judged(row: RowId, column: Column, value: Value): RowEdit {
  const faulty = judge(value, column) !== null && !(row < 0 && isEmpty(value));
  return { row, column: column.name, value, faulty };
}

/** A value of another column as one of this. */
export function fitted(value: Value, column: Column): Value {
  const asText = TEXTS.has(column.type) && !isNumeric(column) && typeof value !== "string";
  return asText || judge(value, column) !== null ? parseCell(cellText(value, column), column) : value;
}

const TEXTS = new Set(["text", "markdown", "link", "image", "audio", "video"]);

function judgeText(value: Value, { max_chars, validate }: Column): string | null {
  const text = String(value);
  if (max_chars !== undefined && [...text].length > max_chars) return `Enter at most ${max_chars} characters.`;
  if (validate !== undefined && pattern(validate)?.test(text) === false) return `Enter a text that matches ${validate}`;
  return null;
}

/** null: it means nothing to this browser, so that the server alone judges by it. */
function pattern(source: string): RegExp | null {
  try {
    return new RegExp(source, "us");
  } catch {
    return null;
  }
}

function judgeNumber(value: Value, { kind, min, max }: Column): string | null {
  const whole = kind === "integer";
  const number = typeof value === "string" && kind === "decimal" ? Number(value) : value;
  if (typeof number !== "number" && typeof number !== "bigint")
    return whole ? "Enter a whole number." : "Enter a number.";
  if (whole && typeof number === "number" && !Number.isInteger(number)) return "Enter a whole number.";
  return beyond(number, min, max);
}

function judgeTime(value: Value, { min, max }: Column, form: RegExp, what: string): string | null {
  if (typeof value !== "string" || !form.test(value)) return `Enter ${what}.`;
  return beyond(value, min, max);
}

function judgeChoices(value: Value, column: Column): string | null {
  if (!Array.isArray(value)) return "Choose from the options.";
  if (column.accept_new_options) return null;
  const stranger = value.find((one) => !choicesOf(column).some((choice) => sameValue(choice.value, one)));
  return stranger === undefined ? null : `${String(stranger)} is not one of the options.`;
}

/** Numbers compare as such, ISO texts as texts. */
function beyond<T extends number | bigint | string>(value: T, min?: number | string, max?: number | string) {
  const [low, high] = [min !== undefined && value < min, max !== undefined && value > max];
  if (!low && !high) return null;
  const shown = (bound?: number | string) => String(bound).replace("T", " ");
  if (min !== undefined && max !== undefined) return `Enter a value from ${shown(min)} to ${shown(max)}.`;
  return low ? `Enter a value of at least ${shown(min)}.` : `Enter a value of at most ${shown(max)}.`;
}
