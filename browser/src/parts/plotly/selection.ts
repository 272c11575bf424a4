import type { Answers } from "../../wire/elements.gen";
import { isPart, type Part } from "./figure";

export type Selected = Answers["plotly_chart"];

export const NOTHING: Selected = { points: [], point_indices: [], box: [], lasso: [] };

export const isSome = ({ points, box, lasso }: Selected) => points.length + box.length + lasso.length > 0;

/** What an event of a point says of the drawing, not of the point. */
const DRAWING = new Set(["data", "fullData", "xaxis", "yaxis", "bbox", "nextLevel"]);

/** What is selected, from an event of Plotly's. */
export function selected(happened: unknown): Selected {
  const event = (happened ?? {}) as { points?: Part[]; selections?: Part[] };
  const points = event.points ?? [];
  const selections = event.selections ?? [];
  if (points.length === 0 && selections.length === 0) return NOTHING;
  return {
    points: points.map(told),
    // Points of several traces may stand at the same place in theirs.
    point_indices: [...new Set(points.flatMap(indices))] as number[],
    box: selections
      .filter(({ type }) => type !== "path")
      .map(({ xref, yref, x0, x1, y0, y1 }) => ({ xref, yref, x: [x0, x1], y: [y0, y1] })),
    lasso: selections
      .filter(({ type }) => type === "path")
      .map(({ xref, yref, path }) => ({ xref, yref, ...corners(path) })),
  };
}

/** A point as scripts know it: names in their style, and values alone. */
function told(point: Part): Part {
  const known: Part = {};
  for (const [name, value] of Object.entries(point)) {
    const plain = DRAWING.has(name) ? undefined : plainOf(value);
    if (plain !== undefined) known[name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)] = plain;
  }
  const group = isPart(point.data) && point.data.legendgroup;
  if (group) known.legendgroup = group;
  return known;
}

function plainOf(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<unknown>, plainOf);
  if (Array.isArray(value)) return value.map(plainOf);
  return value === null || typeof value === "string" || typeof value === "boolean" ? value : undefined;
}

/** The corners of a lasso: "M1,2L3,4Z". */
function corners(path: unknown): { x: unknown[]; y: unknown[] } {
  const places = String(path)
    .replace(/^M|Z$/g, "")
    .split("L")
    .map((place) => place.split(",", 2).map(numeric));
  return { x: places.map(([x]) => x), y: places.map(([, y]) => y) };
}

function numeric(text: string): string | number {
  return text.trim() === "" || Number.isNaN(Number(text)) ? text : Number(text);
}

/** The attributes of each trace and of the layout that show a selection; null: there is none. */
export function shownAs(value: Selected, traces: number): { traces: Part[]; layout: Part } | null {
  if (!isSome(value)) return null;
  const indices = Array.from({ length: traces }, (): number[] => []);
  for (const point of value.points) {
    const at = point.point_indices ?? point.point_index ?? point.point_number;
    indices[Number(point.curve_number)]?.push(...([at].flat() as number[]));
  }
  // Without a single point, none is to look as if it had been left out.
  const any = value.points.length > 0;
  return {
    traces: indices.map((chosen) => ({ selectedpoints: any ? chosen : null })),
    layout: {
      selections: [
        ...value.box.map(({ xref, yref, x, y }) => ({ type: "rect", xref, yref, ...ends("x", x), ...ends("y", y) })),
        ...value.lasso.map(({ xref, yref, x, y }) => ({ type: "path", xref, yref, path: outline(x, y) })),
      ],
    },
  };
}

function ends(name: string, pair: unknown): Part {
  const [first, second] = pair as unknown[];
  return { [`${name}0`]: first, [`${name}1`]: second };
}

function outline(x: unknown, y: unknown): string {
  const places = (x as unknown[]).map((one, place) => `${one},${(y as unknown[])[place]}`);
  return `M${places.join("L")}Z`;
}

function indices(point: Part): unknown {
  return point.pointIndices ?? point.pointNumbers ?? point.pointIndex ?? point.pointNumber ?? [];
}
