import { formatNumber } from "../numberFormat";
import { isPart, type Part } from "../plotly/figure";
import { list, type Option } from "./option";
import { placed, room } from "./placed";

/** From so many points on, symbols and single shapes are a blur that takes long to draw. */
const MANY = { scatter: 20_000, bar: 2_000, line: 2_000 } as const;

interface Setting {
  /** It is drawn in the page's theme. */
  readonly themed: boolean;
  readonly alt: string | null;
  readonly selectable: boolean;
}

/** The option object with what it does not say itself: a description, and what draws much data quickly. */
export function helped(option: Option, { themed, alt, selectable }: Setting): Option {
  const aria = isPart(option.aria) ? option.aria : {};
  const label = isPart(aria.label) ? aria.label : {};
  return {
    ...(matchMedia("(prefers-reduced-motion: reduce)").matches && { animation: false }),
    ...option,
    ...(themed && option.grid === undefined && placed(option)),
    ...(themed && option.legend !== undefined && { legend: list(option.legend).map(scrolling) }),
    aria: {
      enabled: true,
      ...aria,
      ...(alt !== null && { enabled: true, label: { enabled: true, ...label, description: alt } }),
    },
    ...(option.tooltip !== undefined && { tooltip: list(option.tooltip).map(formatted) }),
    ...(option.series !== undefined && {
      series: list(option.series).map((series) => ({
        ...(!selectable && series.selectedMode === undefined && { cursor: "default" }),
        ...quick(option, series, selectable),
        ...(themed && series.type === "pie" && series.center === undefined && room(option)),
        ...series,
        ...(isPart(series.tooltip) && { tooltip: formatted(series.tooltip) }),
      })),
    }),
  };
}

/** A legend that is turned over where it has not the room: a theme cannot say so. */
function scrolling(legend: Part): Part {
  return { type: "scroll", ...legend };
}

/** A tooltip whose values have the named format. A text that is none is left out. */
function formatted({ valueFormatter: format, ...tooltip }: Part): Part {
  if (typeof format !== "string") return tooltip;
  const written = (value: unknown) => (typeof value === "number" ? formatNumber(format, value) : String(value ?? "–"));
  return {
    ...tooltip,
    valueFormatter: (value: unknown) => (Array.isArray(value) ? value.map(written).join(", ") : written(value)),
  };
}

function quick(option: Option, series: Part, selectable: boolean): Part {
  const { type, colorBy, selectedMode } = series;
  const count = countOf(option, series);
  if (selectable || selectedMode !== undefined || option.brush !== undefined || count === null) return {};
  if (type === "line" && count > MANY.line) return { showSymbol: false };
  const much = (type === "scatter" || type === "bar") && count > MANY[type];
  return much && option.visualMap === undefined && colorBy !== "data" ? { large: true } : {};
}

/** How many points a series has; null: some have settings of their own. */
function countOf(option: Option, { data, datasetIndex = 0 }: Part): number | null {
  if (Array.isArray(data)) return isPart(data[0]) ? null : data.length;
  const source = list(option.dataset)[Number(datasetIndex)]?.source;
  if (Array.isArray(source)) return source.length;
  return isPart(source)
    ? Math.max(0, ...Object.values(source).map((column) => (column as ArrayLike<unknown>).length))
    : 0;
}
