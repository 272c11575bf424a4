import type { Part } from "../plotly/figure";
import { list, type Option } from "./option";

/** Pixels that parts take at the edge of a chart. */
const LEGEND = 32;
const SLIDER = 48;
const SCALE = 44;
/** Where ECharts has a slider by itself. */
const GAP = 15;

/**
 * Places for a plot and for what stands around it, where the option object names none: ECharts would have sliders, scales
 * of colours and legends in one place, and scales on the axis.
 */
export function placed(option: Option): Option {
  const { xAxis, series, dataZoom, visualMap } = option;
  if (xAxis === undefined && !list(series).some(({ type }) => type === "line" || type === "bar")) return {};
  const { below, beside } = taken(option);
  return {
    grid: room(option),
    ...(dataZoom !== undefined && below.legend > 0 && { dataZoom: each(dataZoom, raised(below.legend)) }),
    ...(visualMap !== undefined && {
      visualMap: each(visualMap, (scale) =>
        isUpright(scale)
          ? { ...(isFree(scale, "left", "right") && { left: "auto", right: beside.slider }), ...scale }
          : { ...(isFree(scale, "top", "bottom") && { bottom: below.legend + below.slider }), ...scale },
      ),
    }),
  };
}

/** The room that is needed for what stands at the edges of the chart. */
export function room(option: Option): Part {
  const { title, legend, toolbox } = option;
  const { below, beside } = taken(option);
  const above = list(title).length * 32 + (seen(legend).some(({ top }) => top !== undefined) || toolbox ? 28 : 0);
  const right = beside.slider + beside.scale;
  return {
    top: 16 + above,
    bottom: 8 + below.legend + below.slider + below.scale,
    ...(right > 0 && { right: 16 + right }),
  };
}

/** What legends, sliders and scales of colours take, below the plot and on its right. */
function taken({ legend, dataZoom, visualMap }: Option) {
  const [sliders, scales] = [seen(dataZoom).filter(isSlider), seen(visualMap)];
  const upright = scales.filter((scale) => isUpright(scale) && isFree(scale, "left", "right"));
  return {
    below: {
      legend: seen(legend).some(isBelow) ? LEGEND : 0,
      slider: sliders.every(runsUp) ? 0 : SLIDER,
      scale: scales.every(isUpright) ? 0 : SCALE,
    },
    beside: { slider: sliders.some(runsUp) ? SLIDER : 0, scale: Math.max(0, ...upright.map(widthOf)) },
  };
}

const seen = (parts: unknown): Part[] => list(parts).filter(({ show }) => show !== false);
const isSlider = ({ type = "slider" }: Part): boolean => type === "slider";
const isUpright = ({ orient }: Part): boolean => orient !== "horizontal";
const isFree = (part: Part, ...sides: string[]): boolean => sides.every((side) => part[side] === undefined);

/** Whether a slider stands upright: one for the y axis alone does. */
function runsUp({ orient, xAxisIndex, yAxisIndex }: Part): boolean {
  return orient === undefined ? yAxisIndex !== undefined && xAxisIndex === undefined : orient === "vertical";
}

function isBelow({ top, left, right, orient }: Part): boolean {
  return top === undefined && orient !== "vertical" && (left ?? right ?? "center") === "center";
}

/** Pixels of an upright scale of colours, with what is written at it. */
function widthOf({ type, pieces, categories, splitNumber, calculable, text }: Part): number {
  const stepped = type === "piecewise" || [pieces, categories, splitNumber].some((part) => part !== undefined);
  if (stepped) return 96;
  return calculable || text ? 64 : 36;
}

function raised(by: number): (slider: Part) => Part {
  return (slider) =>
    isSlider(slider) && !runsUp(slider) && isFree(slider, "top", "bottom") ? { bottom: GAP + by, ...slider } : slider;
}

/** All parts of a kind, changed; one that stands alone stays so. */
function each(parts: unknown, change: (part: Part) => Part): unknown {
  return Array.isArray(parts) ? parts.map((part) => change(part as Part)) : list(parts).map(change)[0];
}
