import type { Config } from "vega-lite";
import type { Palette } from "../figure/palette";
import type { Spec } from "./layout";

/** Height of a chart whose data do not ask for another. */
export const HEIGHT = 350;

/** The look of charts in the app's theme. What a spec says for itself comes before it. */
export function themed(palette: Palette, spec: Spec): Config {
  const { text, muted, border, grid, font, primary, categorical, sequential, diverging, raised } = palette;
  const title = { titleColor: muted, titleFont: font, titleFontSize: 12, titleFontWeight: 500 as const };
  const label = { labelColor: muted, labelFont: font, labelFontSize: 12 };
  return {
    background: "transparent",
    font,
    padding: 4,
    params: Object.entries(palette.named).map(([name, value]) => ({ name: `theme_${name}`, value })),
    view: { stroke: "transparent", continuousHeight: HEIGHT, continuousWidth: 400, ...stepped(spec) },
    title: {
      anchor: "start",
      color: text,
      font,
      fontSize: 16,
      fontWeight: 600,
      offset: 16,
      subtitleColor: muted,
      subtitleFont: font,
      subtitleFontSize: 13,
      subtitlePadding: 6,
    },
    header: { ...title, ...label, titleFontSize: 13, labelFontSize: 12, labelColor: text },
    axis: {
      ...title,
      ...label,
      labelPadding: 6,
      titlePadding: 10,
      grid: false,
      gridColor: grid,
      gridWidth: 1,
      domainColor: border,
      domainWidth: 1,
      tickColor: border,
      tickSize: 4,
      labelFlush: true,
      labelSeparation: 6,
      labelLimit: 160,
    },
    axisQuantitative: { grid: true, domain: false, ticks: false },
    axisDiscrete: { labelOverlap: "greedy" },
    axisYDiscrete: { labelOverlap: false },
    axisX: { grid: false, domain: true, ticks: true },
    legend: {
      ...title,
      ...label,
      labelColor: text,
      orient: "bottom",
      offset: 12,
      padding: 0,
      columnPadding: 16,
      rowPadding: 6,
      symbolSize: 90,
      symbolStrokeWidth: 0,
      symbolBaseFillColor: muted,
      titlePadding: 6,
      labelLimit: 220,
      gradientLength: 160,
      gradientThickness: 10,
      gradientStrokeColor: "transparent",
      gradientLabelOffset: 4,
    },
    range: {
      category: [...categorical],
      ordinal: [...sequential],
      ramp: [...sequential],
      heatmap: [...sequential],
      diverging: [...diverging],
    },
    mark: { color: categorical[0] ?? primary, tooltip: true },
    line: { strokeWidth: 2, strokeCap: "round", strokeJoin: "round" },
    trail: { strokeCap: "round" },
    area: { fillOpacity: 0.75, line: false },
    point: { filled: true, size: 60 },
    circle: { size: 60, opacity: 0.8 },
    square: { size: 60, opacity: 0.8 },
    arc: { stroke: palette.background, strokeWidth: 1.5 },
    rule: { color: muted },
    text: { color: text, font, fontSize: 12 },
    geoshape: { stroke: palette.background, strokeWidth: 0.5 },
    rect: { cornerRadius: 2 },
    boxplot: { median: { color: raised } },
    concat: { spacing: 24 },
    facet: { spacing: 16 },
  };
}

/** How high a row of a discrete axis is, unless the spec says how large the steps of all such axes are. */
function stepped({ config }: Spec): { discreteHeight?: { step: number } } {
  const { view } = Object(config) as { view?: { step?: number } };
  return view?.step === undefined ? { discreteHeight: { step: 30 } } : {};
}
