import { expect, test } from "vitest";
import { box, split, unwrapped } from "./antimeridian";

test("a ring that jumps from one edge of the map to the other goes on beyond it", () => {
  const ring = [
    [170, 10],
    [-170, 10],
    [-170, 20],
    [170, 20],
    [170, 10],
  ];
  expect(box(unwrapped(ring))).toEqual({ west: 170, south: 10, east: 190, north: 20 });
});

test("a ring around a pole closes there", () => {
  const ring = [-180, -90, 0, 90, 180].map((x) => [x, -70]);
  const closed = unwrapped(ring);
  expect(box(closed)).toEqual({ west: -180, south: -85.06, east: 180, north: -70 });
  expect(closed.at(-1)).toEqual(closed[0]);
});

test("a line is cut where it jumps", () => {
  const line = [
    [178, 1],
    [179, 2],
    [-179, 3],
    [-178, 4],
  ];
  expect(split(line)).toEqual([line.slice(0, 2), line.slice(2)]);
});
