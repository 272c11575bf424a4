import { type Config, expressionFunction, type Legend, type Spec } from "vega";

/** How wide a letter is, and what an entry has beside its label: its symbol and the room to the next. In pixels. */
const [LETTER, BESIDE] = [6.5, 34];
/** No label is longer. */
const LONGEST = 220;
/** The height of a line of entries, and the share of a chart's height that they may take. */
const [LINE, SHARE] = [20, 0.3];
/** So many entries at most stand in one line: Vega's own limit. */
const ENTRIES = 30;
/** How high a chart is, with its axes and legends; Vega's own `height` is what these leave. */
export const CHART_HEIGHT = "chart_height";

/** Where a chart has not the width for several legends abreast. */
const NARROW = "width < 420";
const DIRECTION = { signal: `${NARROW} ? "vertical" : "horizontal"` };

/** How legends stand, several of them below each other where it is narrow. */
export const LEGENDS: Config = { legend: { layout: { bottom: { margin: 24, direction: DIRECTION } } } };

const COUNT = "legend_columns_";

/** In so many columns the entries of a legend are all in view. 0: they stand in one line. */
export function columns(labels: readonly unknown[], room: number): number {
  const widths = labels.map((label) => Math.min(LONGEST, String(label).length * LETTER) + BESIDE);
  const line = widths.reduce((sum, one) => sum + one, 0);
  return line <= room ? 0 : Math.max(1, Math.floor(room / Math.max(...widths)));
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
export function wrapped(view: Spec): Spec {
  const { legends = [], signals = [], height } = view;
  const scales = legends.map((legend) => categories(legend, view));
  if (scales.every((scale) => scale === null)) return view;
  const abreast = `(${NARROW} ? 1 : ${legends.length})`;
  const room = `width / ${abreast}`;
  const lines = `max(1, floor(${CHART_HEIGHT} * ${SHARE} / ${LINE} * ${abreast} / ${legends.length}))`;
  const counts = scales.map((scale, at) => ({
    name: `${COUNT}${at}`,
    update: scale === null ? "0" : `legendColumns(domain("${scale}"), ${room})`,
  }));
  const inLines = (name: string): Partial<Legend> => ({
    columns: { signal: name },
    symbolLimit: { signal: `${name} ? ${name} * ${lines} : ${ENTRIES}` },
    labelLimit: { signal: `clamp(${room} - ${BESIDE}, 60, ${LONGEST})` },
  });
  const high = { name: CHART_HEIGHT, value: typeof height === "number" ? height : Number.MAX_SAFE_INTEGER };
  return {
    ...view,
    signals: [...signals, high, ...counts],
    legends: legends.map((legend, at) => (scales[at] === null ? legend : { ...inLines(`${COUNT}${at}`), ...legend })),
  };
}

const DISCRETE = ["ordinal", "band", "point"];

/** The scale of a legend below or above a chart that has an entry for each category. null: it has none. */
function categories(legend: Legend, view: Spec): string | null {
  const { fill, stroke, shape, opacity, strokeDash, orient = "bottom" } = legend;
  const scale = view.scales?.find(({ name }) => name === (fill ?? stroke ?? shape ?? opacity ?? strokeDash));
  const across = orient === "bottom" || orient === "top";
  return across && scale?.type && DISCRETE.includes(scale.type) ? scale.name : null;
}
