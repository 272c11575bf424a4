import type { Position } from "geojson";

/** Degrees. A box over the edge of the map goes on beyond 180 or -180. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** How far a map in Mercator's projection goes to the north and to the south. */
export const EDGE = 85.06;

/** A ring that goes on beyond 180 or -180 degrees, where its data jump to the other side. Around a pole it closes there. */
export function unwrapped(ring: readonly Position[]): Position[] {
  let turn = 0;
  let before = ring[0]?.[0] ?? 0;
  const path = ring.map(([x = 0, y = 0]): Position => {
    if (x + turn - before > 180) turn -= 360;
    else if (x + turn - before < -180) turn += 360;
    before = x + turn;
    return [before, y];
  });
  const [[start = 0, y = 0] = []] = path;
  if (Math.abs(before - start) < 180) return path;
  const pole = y < 0 ? -EDGE : EDGE;
  return [...path, [before, pole], [start, pole], [start, y]];
}

/** The parts of a line that jumps from one edge of the map to the other. */
export function split(line: readonly Position[]): Position[][] {
  const parts: Position[][] = [[]];
  for (const [index, point] of line.entries()) {
    const last = line[index - 1];
    if (last && Math.abs((point[0] ?? 0) - (last[0] ?? 0)) > 180) parts.push([]);
    parts.at(-1)?.push(point);
  }
  return parts.filter((part) => part.length > 1);
}

export function box(ring: readonly Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of ring) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return { west, south, east, north };
}

export function extent({ west, south, east, north }: Box): number {
  return (east - west) * (north - south);
}

/** Whether one box lies in another. */
export function within(inner: Box, outer: Box): boolean {
  return (
    inner.west >= outer.west && inner.east <= outer.east && inner.south >= outer.south && inner.north <= outer.north
  );
}

/** Whether two boxes have something in common. */
export function meet(one: Box, other: Box): boolean {
  return one.west <= other.east && other.west <= one.east && one.south <= other.north && other.south <= one.north;
}
