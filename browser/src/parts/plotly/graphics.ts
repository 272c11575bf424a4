import { hasWebgl } from "../webgl";
import { type Part, type PlotlyFigure, perPoint } from "./figure";

/** Kinds of traces that Plotly draws by WebGL. */
const GRAPHIC = /gl$|3d$|^(surface|cone|streamtube|isosurface|volume|splom|parcoords)$/;
/** Kinds of traces on a map that comes from another host. */
const ELSEWHERE = /^(scatter|choropleth|density)map(box)?$/;
/** From so many points on, a shape for each is more than a browser can hold on to. */
const MANY = 50_000;

/** Why this browser cannot draw the figure; null: it can. */
export function lacking({ data }: PlotlyFigure): string | null {
  const kinds = [...new Set(data.map(({ type }) => String(type)))];
  const elsewhere = kinds.filter((kind) => ELSEWHERE.test(kind));
  if (elsewhere.length > 0)
    return `The maps of traces of the type ${elsewhere.join(", ")} come from another host, which this page may not ask. Use scattergeo or choropleth, or st.map and st.pydeck_chart.`;
  const types = kinds.filter((kind) => GRAPHIC.test(kind));
  if (types.length === 0 || hasWebgl("webgl")) return null;
  return `This browser cannot draw traces of the type ${types.join(", ")}: WebGL is missing or switched off. Others, such as scatter, need none.`;
}

/** A trace of a great many points by WebGL, where that draws it alike. */
export function quick(trace: Part): Part {
  const { type = "scatter", x, y, line } = trace;
  const count = Math.max(perPoint(x)?.length ?? 0, perPoint(y)?.length ?? 0);
  if (type !== "scatter" || count < MANY || !hasWebgl("webgl")) return trace;
  const own = ["fill", "stackgroup", "groupnorm"].some((name) => trace[name] !== undefined && trace[name] !== "none");
  const { shape = "linear" } = (line ?? {}) as Part;
  return own || shape === "spline" ? trace : { ...trace, type: "scattergl" };
}

/** Whether nothing at all is to be seen, not even what a layout may hold. */
export function isEmpty({ data, layout, frames }: PlotlyFigure): boolean {
  return data.length + frames.length === 0 && !["annotations", "shapes", "images"].some((name) => name in layout);
}
