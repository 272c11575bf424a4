import { type Config, expressionFunction, type GroupMark, type Legend, type Scale, type Spec } from "vega";

/** How wide a letter is, and what an entry has beside its label: its symbol and the room to the next. In pixels. */
const [LETTER, BESIDE] = [6.5, 34];
/** The room between two entries, in pixels. */
const BETWEEN = 16;
/** No label is longer. */
const LONGEST = 220;
/** The height of a line of entries, and the share of a chart's height that they may take. */
const [LINE, SHARE] = [20, 0.3];
/** So many entries at most stand in one line: Vega's own limit. */
const ENTRIES = 30;
/** The legends of a part have so much room at least: one of two bars is narrower than their names. */
const NARROWEST = 200;
/** How high a chart is, with its axes and legends; Vega's own `height` is what these leave. */
export const CHART_HEIGHT = "chart_height";
/** How wide the legends below a chart of several parts may be: Vega's own `width` is of charts in one pair of axes. */
export const CHART_WIDTH = "chart_width";

/** How legends stand, several of them below each other where a chart has not the width for them abreast. */
export function legendLayout(single: boolean): Config {
  const direction = { signal: `${narrow(widthOf(single))} ? "vertical" : "horizontal"` };
  return { legend: { layout: { bottom: { margin: 24, direction } } } };
}

const widthOf = (single: boolean): string => (single ? "width" : CHART_WIDTH);
const narrow = (width: string): string => `${width} < 420`;

const COUNT = "legend_columns_";

/** In so many columns the entries of a legend are all in view. 0: they stand in one line. */
export function columns(labels: readonly unknown[], room: number): number {
  const widths = labels.map((label) => Math.min(LONGEST, String(label).length * LETTER) + BESIDE);
  const line = widths.reduce((sum, one) => sum + one, 0);
  // There is no other one after the last.
  const whole = room + BETWEEN;
  return line <= whole ? 0 : Math.max(1, Math.floor(whole / Math.max(...widths)));
}

expressionFunction("legendColumns", columns);

/** The signals of a spec by which its legends' lines are laid out. */
export function lineSignals({ signals = [] }: Spec): string[] {
  return signals.map(({ name }) => name).filter((name) => name === CHART_HEIGHT || name.startsWith(COUNT));
}

/**
 * Vega writes a legend's entries into one line, and what is beyond the chart's width is not seen. Here it goes on in
 * further lines, while the chart is high enough; the last entry says how many there are beside those. Done to the
 * compiled spec, since that is where scales have their names.
 */
export function wrapped(view: Spec, single: boolean): Spec {
  const width = widthOf(single);
  const laid = inLines(view, { scales: [], width, whole: width, single, common: common(view) });
  const high = typeof view.height === "number" ? view.height : Number.MAX_SAFE_INTEGER;
  const size = single ? { name: CHART_HEIGHT, value: high } : { name: CHART_WIDTH, value: 0 };
  return laid === view && single ? view : { ...laid, signals: [...(laid.signals ?? []), size] };
}

type Common = Partial<Pick<Legend, "orient" | "columns">>;

/** What holds around a part of a chart. */
interface Around {
  readonly scales: readonly Scale[];
  /** The signals of the part's width, and of the whole chart's. */
  readonly width: string;
  readonly whole: string;
  readonly single: boolean;
  /** What the chart's configuration says of every legend. */
  readonly common: Common;
}

function common({ config }: Spec): Common {
  const { orient, columns } = config?.legend ?? {};
  return { ...(orient && { orient }), ...(columns !== undefined && { columns }) };
}

type Part = Pick<Spec, "legends" | "marks" | "scales" | "signals">;

/** A part, or the whole, with what is inside it. */
function inLines<T extends Part>(part: T, around: Around): T {
  const scales = [...(part.scales ?? []), ...around.scales];
  const marks = part.marks?.map((mark) =>
    mark.type === "group" ? inLines(mark, { ...around, scales, width: ownWidth(mark) ?? around.width }) : mark,
  );
  const inside = marks?.some((mark, at) => mark !== part.marks?.[at]) ? { ...part, marks } : part;
  const { legends = [], signals = [] } = part;
  const found = legends.map((legend) => categories({ ...around.common, ...legend }, scales));
  if (found.every((scale) => scale === null)) return inside;
  const { width, whole, single } = around;
  const abreast = `(${narrow(whole)} ? 1 : ${legends.length})`;
  const room = `${width} / ${abreast}`;
  const lines = `max(1, floor(${CHART_HEIGHT} * ${SHARE} / ${LINE} * ${abreast} / ${legends.length}))`;
  const counts = found.map((scale, at) => ({
    name: `${COUNT}${at}`,
    update: scale === null ? "0" : `legendColumns(domain("${scale}"), ${room})`,
  }));
  const lined = (name: string): Partial<Legend> => ({
    columns: { signal: name },
    labelLimit: { signal: `clamp(${room} - ${BESIDE}, 60, ${LONGEST})` },
    // Charts of several parts are as high as it takes.
    ...(single && { symbolLimit: { signal: `${name} ? ${name} * ${lines} : ${ENTRIES}` } }),
  });
  return {
    ...inside,
    signals: [...signals, ...counts],
    legends: legends.map((legend, at) => (found[at] === null ? legend : { ...lined(`${COUNT}${at}`), ...legend })),
  };
}

function ownWidth({ encode }: GroupMark): string | undefined {
  const width = encode?.update?.width;
  return width && "signal" in width ? `max(${NARROWEST}, ${width.signal})` : undefined;
}

const DISCRETE = ["ordinal", "band", "point"];

/**
 * The scale of a legend below or above a chart that has an entry for each category. null: it has none, or the script has
 * said how many stand in a line.
 */
function categories(legend: Partial<Legend>, scales: readonly Scale[]): string | null {
  const { fill, stroke, shape, opacity, strokeDash, orient, columns: said } = legend;
  if (said !== undefined) return null;
  const scale = scales.find(({ name }) => name === (fill ?? stroke ?? shape ?? opacity ?? strokeDash));
  const across = orient === "bottom" || orient === "top";
  return across && scale?.type && DISCRETE.includes(scale.type) ? scale.name : null;
}
