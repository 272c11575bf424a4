import { tableFromArrays, tableToIPC } from "apache-arrow";
import { expect, test } from "vitest";
import { Crowd, placesOf } from "./crowd";
import { WORLD } from "./sight";

const DOTS = {
  "@@type": "ScatterplotLayer",
  id: "points",
  getPosition: { "@@function": "columns", names: ["lon", "lat"] },
  getRadius: 100,
  getFillColor: "primary",
  radiusMinPixels: 3,
};

function crowd(count: number, place: (at: number) => [number, number]): Crowd | null {
  const places = Array.from({ length: count }, (_, at) => place(at));
  const column = (axis: 0 | 1) => Float64Array.from(places, (one) => one[axis]);
  return Crowd.of(tableToIPC(tableFromArrays({ lon: column(0), lat: column(1) })), ["lon", "lat"]);
}

test("of many points in one place the topmost is drawn, and from nearer more of them", () => {
  const around = crowd(100_000, (at) => [10 + (at % 100) / 1000, 50]);
  expect(around?.seen(WORLD)).toEqual([{ lon: 10.099, lat: 50 }]);
  const near = { step: 12, region: { west: 9, south: 49, east: 11, north: 51 } };
  expect(around?.seen(near)).toHaveLength(100);
  const beside = { ...near, region: { ...near.region, west: 10.05 } };
  expect(around?.seen(beside)).toHaveLength(50);
});

test("points over the edge of the map are in view on both of its sides", () => {
  const edge = crowd(60_000, (at) => [at % 2 === 0 ? 179.9 : -179.9, 0]);
  for (const [west, east] of [
    [179, 181],
    [-181, -179],
  ] as const) {
    expect(edge?.seen({ step: 8, region: { west, south: -1, east, north: 1 } })).toHaveLength(2);
  }
});

test("few points are all drawn, and so are those that differ or shine through", () => {
  expect(crowd(1000, () => [0, 0])).toBeNull();
  expect(placesOf(DOTS)).toEqual(["lon", "lat"]);
  const size = { "@@function": "columns", names: ["size"] };
  for (const other of [
    { getRadius: size },
    { getFillColor: size },
    { getFillColor: [1, 2, 3, 20] },
    { pickable: true },
    { getPosition: "@@=[lon, lat]" },
    { radiusMinPixels: 0 },
    { "@@type": "HexagonLayer" },
  ]) {
    expect(placesOf({ ...DOTS, ...other })).toBeNull();
  }
});
