import type { Elements } from "../../wire/elements.gen";

export type Spec = Elements["vega_lite_chart"]["spec"];
type Size = string | number;

/** The pixels that a chart is to fill. null: as many as its content takes. */
export interface Extent {
  readonly width: number | null;
  readonly height: number | null;
}

const FACETS = ["row", "column", "facet"];

/** One picture, in one pair of axes: it can be fitted into any place. */
export function isSingle(spec: Spec): boolean {
  const facets = FACETS.some((channel) => channel in Object(spec.encoding));
  return ("mark" in spec || "layer" in spec) && !facets;
}

/** What a chart is to fill, of the room that it has. */
export function extent(width: Size, height: Size, full: boolean, room: { width: number; height: number }): Extent {
  return {
    // Its own place already has the width that was asked for.
    width: width === "content" && !full ? null : room.width,
    height: full || height === "stretch" ? room.height : typeof height === "number" ? height : null,
  };
}

/** Parts beside each other begin with this, and are fitted when they have been drawn. */
const NARROW = 120;

/** The spec at a size, in a copy. */
export function sized(spec: Spec, { width, height }: Extent): Spec {
  if (isSingle(spec)) return fitted(spec, width, height);
  if (width === null) return spec;
  if (Array.isArray(spec.vconcat)) return { ...spec, vconcat: spec.vconcat.map((part: Spec) => ({ width, ...part })) };
  if (Array.isArray(spec.hconcat)) {
    return { ...spec, hconcat: spec.hconcat.map((part: Spec) => ({ width: NARROW, ...part })) };
  }
  if ("facet" in spec) return { ...spec, spec: { width: NARROW, ...Object(spec.spec) } };
  return "mark" in spec || "layer" in spec ? { width: NARROW, ...spec } : spec;
}

function fitted(spec: Spec, width: number | null, height: number | null): Spec {
  const { autosize } = spec;
  return {
    ...spec,
    ...(width !== null && { width }),
    ...(height !== null && height > 0 && { height }),
    autosize: typeof autosize === "string" ? autosize : { type: "fit", contains: "padding", ...Object(autosize) },
  };
}

/** The signals that say how wide the parts of a chart are that have no width of their own, and how many stand abreast. */
export function partWidths(spec: Spec, columns: (name: string) => number): { signals: string[]; abreast: number } {
  const { vconcat, hconcat, encoding } = spec;
  const parts = (vconcat ?? hconcat ?? []) as Spec[];
  const free = parts.flatMap((part, at) => ("width" in part ? [] : [`${part.name ?? `concat_${at}`}_width`]));
  if (parts.length > 0) return { signals: ["width", "childWidth", ...free], abreast: hconcat ? free.length : 1 };
  const wraps = "facet" in Object(encoding) || (typeof spec.facet === "object" && "field" in Object(spec.facet));
  const count = columns(wraps ? "facet_domain" : "column_domain");
  const most = (spec.columns ?? (Object(encoding) as { facet?: { columns?: unknown } }).facet?.columns) as
    | number
    | undefined;
  return { signals: ["child_width"], abreast: Math.max(1, wraps ? Math.min(count, most ?? count) : count) };
}

/** The column along which a chart of a frame runs, by its own name. */
export function along({ encoding }: Spec): string {
  const { x } = Object(encoding) as { x?: { field?: string } };
  return unescaped(x?.field);
}

/** The name of a column that a spec spells as a path. */
export function unescaped(field = ""): string {
  return field.replaceAll(/\\(.)/g, "$1");
}
