import type { Elements } from "../../wire/elements.gen";
import { touch } from "../touch";
import { steppedBack } from "./camera";
import type { Part, PlotlyFigure } from "./figure";
import { quick } from "./graphics";

/** All that Plotly is given. */
export interface Spec extends PlotlyFigure {
  readonly config: Part;
}

interface Setting {
  readonly config: Part;
  readonly modes: Elements["plotly_chart"]["selection_mode"];
  readonly width: number;
  readonly height: number;
}

/** Buttons for what fingers do on the plot itself; the others have to be as large as a finger. */
const PINCHED = touch ? ["zoomIn2d", "zoomOut2d", "autoScale2d"] : [];
const SELECTING = { box: "select2d", lasso: "lasso2d" } as const;

/** The figure in its place on the page. What the user has zoomed, hidden and selected in it stays. */
export function specOf({ data, layout, frames }: PlotlyFigure, { config, modes, width, height }: Setting): Spec {
  return {
    data: data.map(quick),
    layout: {
      uirevision: "ostinato",
      ...(modes && interaction(modes)),
      ...layout,
      template: steppedBack(layout.template, width, height),
      ...(modes?.includes("points") && { clickmode: "event+select" }),
      width,
      height,
    },
    frames,
    config: configOf(config, modes ?? [], layout),
  };
}

function interaction(modes: readonly string[]): Part {
  const dragmode = modes.includes("points") ? "pan" : modes.includes("box") ? "select" : "lasso";
  return { hovermode: "closest", dragmode: modes.length > 0 ? dragmode : "zoom" };
}

function configOf(config: Part, modes: readonly string[], layout: Part): Part {
  const none = Object.entries(SELECTING).flatMap(([mode, button]) => (modes.includes(mode) ? [] : [button]));
  const removed = Array.isArray(config.modeBarButtonsToRemove) ? config.modeBarButtonsToRemove : [];
  return {
    displaylogo: false,
    // Nothing is sent to another host.
    showSendToCloud: false,
    toImageButtonOptions: { filename: titleOf(layout) ?? "chart", scale: 2 },
    ...config,
    modeBarButtonsToRemove: [...none, ...PINCHED, ...removed],
    // The page tells it its size.
    responsive: false,
  };
}

function titleOf({ title }: Part): string | null {
  const text = typeof title === "object" && title !== null && "text" in title ? title.text : title;
  return typeof text === "string" && text !== "" ? text : null;
}
