import { askFrame } from "../../session/frames";
import type { Session } from "../../session/session";
import { type Row, rows } from "../arrow";
import { along, type Spec, unescaped } from "./layout";

/** Column of sampled data that tells where a row stands among all of them. */
export const AT = "__row__";
/** The selection that moves the axes of charts that are drawn from a frame alone. */
export const ZOOM = "zoom";

type Range = readonly [low: number, high: number];

/** A part of the axis along which a chart runs; of a chart of points, also of the other axis. null: all of it. */
export type Part = { readonly along: Range; readonly across: Range | null } | null;

/** The data of a part, drawn more finely than those of the whole. null: they cannot be. */
export type Refine = (coarse: readonly Row[], part: Part, signal: AbortSignal) => Promise<readonly Row[]>;

/** Asks the server for what of its frame lies in a part. null: the chart has all its rows already. */
export function refining(session: Session, frame: string | null, sample: unknown, spec: Spec): Refine | null {
  if (frame === null || sample === null) return null;
  const x = along(spec);
  return async (coarse, part, signal) => {
    if (part === null) return coarse;
    const [low, high] = part.along;
    // As far as the nearest rows of the coarse picture beside the part.
    const before = coarse.filter((row) => Number(row[x]) < low).map(place);
    const after = coarse.filter((row) => Number(row[x]) > high).map(place);
    const start = before.reduce((one, other) => Math.max(one, other), 0);
    const last = after.reduce((one, other) => Math.min(one, other), Number.MAX_SAFE_INTEGER - 1);
    const wanted = {
      start: String(start),
      stop: String(last + 1),
      sample: JSON.stringify(sample),
      ...(part.across && { low: String(part.across[0]), high: String(part.across[1]) }),
    };
    const response = await askFrame(session, frame, "/points", wanted, signal);
    return rows(new Uint8Array(await response.arrayBuffer()));
  };
}

function place(row: Row): number {
  return Number(row[AT]);
}

/** What zoomed axes show, as the selection's signal says it. */
export function partOf(spec: Spec, zoomed: unknown): Part {
  const { y } = Object(spec.encoding) as { y?: { field?: string } };
  const range = rangeOf(zoomed, along(spec));
  return range && { along: range, across: rangeOf(zoomed, unescaped(y?.field)) };
}

function rangeOf(zoomed: unknown, column: string): Range | null {
  const extent = (Object(zoomed) as Record<string, unknown>)[column];
  if (!Array.isArray(extent)) return null;
  const ends = extent.map(Number);
  return [Math.min(...ends), Math.max(...ends)];
}
