import type { Spec } from "./layout";

interface Param {
  select?: string | { type?: string; fields?: unknown; encodings?: unknown };
}

/**
 * The spec with its points told by where they stand. Vega-Lite would number them, if nothing says by what to tell them,
 * and numbers say nothing to a script; nor do they last when the data change.
 */
export function projected(spec: Spec): Spec {
  const encoding = Object(spec.encoding) as Record<string, { field?: unknown } | undefined>;
  const encodings = ["x", "y"].filter((channel) => typeof encoding[channel]?.field === "string");
  if (!Array.isArray(spec.params) || !("mark" in spec) || encodings.length === 0) return spec;
  const params = (spec.params as Param[]).map((param) => {
    const { select } = param;
    const said = typeof select === "string" ? { type: select } : select;
    return said?.type === "point" && !said.fields && !said.encodings
      ? { ...param, select: { ...said, encodings } }
      : param;
  });
  return { ...spec, params };
}
