// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { firstView, zoomed } from "./view";

const ROOM = { width: 700, height: 500 };

test("without a view the whole world shows, and what is stated counts", () => {
  expect(firstView(null, null, ROOM)).toEqual({ longitude: 0, latitude: 0, zoom: 1 });
  expect(firstView({ zoom: 9, pitch: 40 }, null, ROOM)).toEqual({ longitude: 0, latitude: 0, zoom: 9, pitch: 40 });
});

test("a map of points is as near as shows all of them", () => {
  const near = firstView(null, [7, 46, 9, 48], ROOM);
  expect(near).toMatchObject({ longitude: expect.closeTo(8), latitude: expect.closeTo(47, 0) });
  const far = firstView(null, [-120, -40, 140, 60], ROOM);
  expect(Number(near.zoom)).toBeGreaterThan(Number(far.zoom) + 4);
  expect(firstView({ zoom: 5 }, [7, 46, 9, 48], ROOM)).toMatchObject({ longitude: expect.closeTo(8), zoom: 5 });
});

test("a single point, and a place hardly larger than nothing, have a view", () => {
  expect(firstView(null, [8, 47, 8, 47], ROOM)).toMatchObject({
    longitude: expect.closeTo(8),
    latitude: expect.closeTo(47),
  });
  expect(Number.isFinite(firstView(null, [7, 46, 9, 48], { width: 1, height: 1 }).zoom)).toBe(true);
});

test("nearer and farther", () => {
  expect(zoomed({ longitude: 8, zoom: 3 }, -1)).toMatchObject({ longitude: 8, zoom: 2 });
});
