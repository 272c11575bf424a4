import * as vega from "vega";

/** A mark as Vega draws it. */
interface Item {
  readonly x?: number;
  readonly y?: number;
  readonly size?: number;
  readonly shape?: string;
  readonly fill?: unknown;
  readonly stroke?: unknown;
  readonly blend?: unknown;
  readonly opacity?: number;
  readonly fillOpacity?: number;
  readonly zindex?: number;
  readonly bounds: Bounds;
}
interface Bounds {
  set: (left: number, top: number, right: number, bottom: number) => Bounds;
  intersects: (other: Bounds) => boolean;
}
interface Symbols {
  bound: (bounds: Bounds, item: Item) => Bounds;
  draw: (pen: CanvasRenderingContext2D, scene: { items: Item[] }, part: Bounds | null, kinds: unknown) => void;
}

const { symbol } = (vega as unknown as { Marks: { symbol: Symbols } }).Marks;
const { bound, draw } = symbol;

/** Charts of very many points are drawn in circles. Vega can draw any symbol, and takes twice as long for these. */
Object.assign(symbol, {
  bound(bounds, item) {
    if (!isPlain(item)) return bound(bounds, item);
    const { x = 0, y = 0 } = item;
    const radius = radiusOf(item);
    return bounds.set(x - radius, y - radius, x + radius, y + radius);
  },
  draw(pen, scene, part, kinds) {
    if (!scene.items.every(isPlain)) return draw(pen, scene, part, kinds);
    for (const item of scene.items) {
      const { x = 0, y = 0, opacity = 1, fillOpacity = 1 } = item;
      if (part && !part.intersects(item.bounds)) continue;
      if (opacity * fillOpacity === 0) continue;
      pen.globalAlpha = opacity * fillOpacity;
      pen.fillStyle = item.fill as string;
      pen.beginPath();
      pen.arc(x, y, radiusOf(item), 0, 2 * Math.PI);
      pen.fill();
    }
  },
} satisfies Symbols);

function isPlain({ shape, fill, stroke, blend, zindex }: Item): boolean {
  return (shape ?? "circle") === "circle" && typeof fill === "string" && !stroke && !blend && !zindex;
}

function radiusOf({ size = 64 }: Item): number {
  return Math.sqrt(Math.max(size, 0) / Math.PI);
}
