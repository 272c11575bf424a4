import { expect, test } from "vitest";
import type { Part } from "../plotly/figure";
import { placed } from "./placed";

const AXES = { xAxis: {}, yAxis: {}, series: [{ type: "bar" }] };
const grid = (option: object) => placed({ ...AXES, ...option }).grid as { bottom: number; right?: number };

test("a slider, a scale of colours and a legend below the plot stand above each other, and the plot above them", () => {
  const option = {
    ...AXES,
    legend: {},
    dataZoom: [{ type: "inside" }, {}],
    visualMap: { orient: "horizontal" },
  };
  const { dataZoom, visualMap } = placed(option) as { dataZoom: Part[]; visualMap: Part };
  expect(dataZoom[0]).toEqual({ type: "inside" });
  const [slider, scale] = [Number(dataZoom[1]?.bottom), Number(visualMap.bottom)];
  // A legend is 15 above the edge, a slider 30 high, a scale 30.
  expect(slider).toBeGreaterThan(15 + 20);
  expect(scale).toBeGreaterThan(slider + 30);
  expect(grid(option).bottom).toBeGreaterThan(scale + 30);
});

test("an upright scale of colours stands beside the plot, not on its axis", () => {
  const { visualMap } = placed({ ...AXES, visualMap: [{ max: 3 }] }) as { visualMap: Part[] };
  expect(visualMap).toEqual([{ max: 3, left: "auto", right: 0 }]);
  expect(grid({ visualMap: { max: 3 } }).right).toBeGreaterThan(30);
  const both = { visualMap: {}, dataZoom: { yAxisIndex: 0 } };
  expect((placed({ ...AXES, ...both }).visualMap as Part).right).toBeGreaterThan(30);
  expect(grid(both).right).toBeGreaterThan(Number(grid({ visualMap: {} }).right));
});

test("places that the script names stay", () => {
  const option = {
    ...AXES,
    legend: {},
    dataZoom: [{ bottom: 3 }],
    visualMap: [{ left: 5 }, { orient: "horizontal", top: 1 }],
  };
  const { dataZoom, visualMap } = placed(option) as { dataZoom: Part[]; visualMap: Part[] };
  expect(dataZoom).toEqual(option.dataZoom);
  expect(visualMap).toEqual(option.visualMap);
  expect(grid({ visualMap: { left: 5 } }).right).toBeUndefined();
});

test("nothing is placed around what has no plot", () => {
  expect(placed({ series: [{ type: "pie" }], visualMap: {} })).toEqual({});
});
