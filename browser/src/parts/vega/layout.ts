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

/** The spec at a size, in a copy. */
export function sized(spec: Spec, { width, height }: Extent): Spec {
  if (isSingle(spec)) return fitted(spec, width, height);
  if (Array.isArray(spec.vconcat) && width !== null) {
    return { ...spec, vconcat: spec.vconcat.map((part: Spec) => ({ width, ...part })) };
  }
  return spec;
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

/** The signals that say how wide the parts of a column are. */
export function widthSignals(spec: Spec): string[] {
  const parts = Array.isArray(spec.vconcat) ? (spec.vconcat as Spec[]) : [];
  if (parts.length === 0) return [];
  return ["width", "childWidth", ...parts.map(({ name }, at) => `${name ?? `concat_${at}`}_width`)];
}
