import { printf } from "./printf";

/** Formats that scripts call by name instead of writing a printf format. */
const NAMED: Record<string, (value: number) => string> = {
  plain: (value) => written(value, { useGrouping: false, maximumFractionDigits: 20 }, "en-US"),
  localized: (value) => written(value, { maximumFractionDigits: 20 }),
  percent: (value) => written(value, { style: "percent", maximumFractionDigits: 2 }, "en-US"),
  dollar: (value) => written(value, { style: "currency", currency: "USD" }, "en-US"),
  euro: (value) => written(value, { style: "currency", currency: "EUR" }, "en-US"),
  yen: (value) => written(value, { style: "currency", currency: "JPY" }, "en-US"),
  compact: (value) => written(value, { notation: "compact" }, "en-US"),
  scientific: (value) => written(value, { notation: "scientific" }, "en-US"),
  engineering: (value) => written(value, { notation: "engineering" }, "en-US"),
  accounting: (value) =>
    written(value, { style: "currency", currency: "USD", currencySign: "accounting" }, "en-US").replace("$", ""),
  bytes,
};

/** A number as a script's `format` wants it: a named format or a printf one. */
export function formatNumber(format: string, value: number): string {
  return NAMED[format]?.(value) ?? printf(format, value);
}

const formatters = new Map<string, Intl.NumberFormat>();

/** A formatter takes longer to make than a thousand numbers to write. */
function written(value: number, options: Intl.NumberFormatOptions, locale?: string): string {
  const key = JSON.stringify([locale, options]);
  const formatter = formatters.get(key) ?? new Intl.NumberFormat(locale, options);
  formatters.set(key, formatter);
  return formatter.format(value);
}

function bytes(value: number): string {
  const units = ["B", "KB", "MB", "GB", "TB", "PB"];
  const size = Math.abs(value);
  const step = size < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(size) / 3));
  return written(value / 1000 ** step, { maximumFractionDigits: 1 }, "en-US") + units[step];
}
