export type Part = Record<string, unknown>;

/** A figure as Plotly takes it. */
export interface PlotlyFigure {
  readonly data: readonly Part[];
  readonly layout: Part;
  readonly frames: readonly Part[];
}

/** Reads a figure as it travels: JSON, in which `{"bdata": n}` stands for array n. */
export function read(data: string, layout: string, frames: string, arrays: readonly Uint8Array[]): PlotlyFigure {
  // Copies begin at an address that arrays of any number may have.
  const buffers = arrays.map((bytes) => bytes.slice().buffer);
  return {
    data: filled(JSON.parse(data), buffers) as Part[],
    layout: JSON.parse(layout) as Part,
    frames: filled(JSON.parse(frames), buffers) as Part[],
  };
}

/** The value, with the arrays where numbers stand for them. */
function filled(value: unknown, buffers: readonly ArrayBuffer[]): unknown {
  if (Array.isArray(value)) {
    // Only lists of parts hold arrays; those of values are long.
    if (isPart(value[0])) for (const one of value) filled(one, buffers);
  } else if (isPart(value)) {
    if (typeof value.bdata === "number") value.bdata = buffers[value.bdata];
    else for (const name in value) filled(value[name], buffers);
  }
  return value;
}

export function isPart(value: unknown): value is Part {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Number of elements, and what kind they are, as Plotly names them. */
const TYPES = {
  i1: Int8Array,
  u1: Uint8Array,
  i2: Int16Array,
  u2: Uint16Array,
  i4: Int32Array,
  u4: Uint32Array,
  f4: Float32Array,
  f8: Float64Array,
} as const;

/** The values that an attribute gives the points, one each; null: it gives none, or more than one. */
export function perPoint(attribute: unknown): ArrayLike<unknown> | null {
  if (Array.isArray(attribute)) return Array.isArray(attribute[0]) ? null : attribute;
  if (!isPart(attribute) || attribute.shape !== undefined) return null;
  const Kind = TYPES[attribute.dtype as keyof typeof TYPES];
  const buffer = attribute.bdata;
  return Kind && buffer instanceof ArrayBuffer ? new Kind(buffer) : null;
}
