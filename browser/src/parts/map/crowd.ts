import { plain, type Row, table } from "../arrow";
import { EDGE } from "./antimeridian";
import type { Sight } from "./sight";

type Spec = Readonly<Record<string, unknown>>;

/** From so many points on, most cover each other, and computers without a graphics card draw them for seconds. */
const MANY = 50_000;
/** Pixels, about, within which the topmost point stands for all: a third of what points measure at least. */
const CELL = 2;
/** The width of the world in pixels, at zoom 0. */
const TILE = 512;
const WHOLE = { west: -180, south: -EDGE, east: 180, north: EDGE };

/** The columns that a layer of alike dots, through which nothing shines, has its places in; null: it is another one. */
export function placesOf(layer: Spec): readonly [x: string, y: string] | null {
  const { getPosition, getRadius, getFillColor, pickable } = layer;
  const names = (getPosition as { names?: readonly string[] } | undefined)?.names;
  const alike = layer["@@type"] === "ScatterplotLayer" && !pickable && typeof getRadius === "number";
  if (!alike || names?.length !== 2 || Number(layer.radiusMinPixels ?? 0) < CELL) return null;
  const opacity = Array.isArray(getFillColor) ? Number(getFillColor[3] ?? 255) : 255;
  const one = Array.isArray(getFillColor) || typeof getFillColor === "string";
  return !one || opacity < 128 ? null : [names[0] as string, names[1] as string];
}

/** More points than can be told apart. Only those are drawn that make a difference where the user looks. */
export class Crowd {
  private readonly x: Float64Array;
  private readonly y: Float64Array;
  private last: { readonly sight: Sight; readonly rows: readonly Row[] } | null = null;

  private constructor(
    private readonly names: readonly [string, string],
    private readonly longitudes: ArrayLike<number>,
    private readonly latitudes: ArrayLike<number>,
  ) {
    this.x = Float64Array.from(longitudes, across);
    this.y = Float64Array.from(latitudes, down);
  }

  /** The points of an Arrow stream; null: they are not so many. */
  static of(bytes: Uint8Array, names: readonly [string, string]): Crowd | null {
    const frame = table(bytes);
    const [x, y] = names.map((name) => frame.getChild(name));
    if (!x || !y || frame.numRows < MANY) return null;
    return new Crowd(names, plain(x) as ArrayLike<number>, plain(y) as ArrayLike<number>);
  }

  /** The points to draw, in their order. */
  seen(sight: Sight): readonly Row[] {
    if (this.last?.sight === sight) return this.last.rows;
    const [x, y] = this.names;
    const rows = Array.from(this.topmost(sight), (at) => ({ [x]: this.longitudes[at], [y]: this.latitudes[at] }));
    this.last = { sight, rows };
    return rows;
  }

  private topmost({ step, region }: Sight): number[] {
    const { west, south, east, north } = region ?? WHOLE;
    const [left, top, scale] = [across(west), down(north), 2 ** step / CELL];
    const width = Math.min(TILE, across(east) - left);
    const height = down(south) - top;
    const columns = Math.ceil(width * scale) + 1;
    // Bits: of the whole world there are 134,000,000 cells just before only a region is looked at.
    const taken = new Uint8Array((columns * (Math.ceil(height * scale) + 1)) / 8 + 1);
    const found: number[] = [];
    for (let at = this.x.length - 1; at >= 0; at -= 1) {
      // The world begins again beyond its edges.
      const x = ((((this.x[at] as number) - left) % TILE) + TILE) % TILE;
      const y = (this.y[at] as number) - top;
      if (x > width || !(y >= 0 && y <= height)) continue;
      const cell = Math.floor(y * scale) * columns + Math.floor(x * scale);
      const [byte, bit] = [cell >> 3, 1 << (cell & 7)];
      if ((taken[byte] as number) & bit) continue;
      taken[byte] = (taken[byte] as number) | bit;
      found.push(at);
    }
    return found.reverse();
  }
}

/** Places in Mercator's projection, at zoom 0. */
function across(longitude: number): number {
  return ((longitude + 180) / 360) * TILE;
}

function down(latitude: number): number {
  const angle = (Math.min(EDGE, Math.max(-EDGE, latitude)) * Math.PI) / 180;
  return (0.5 - Math.log(Math.tan(Math.PI / 4 + angle / 2)) / (2 * Math.PI)) * TILE;
}
