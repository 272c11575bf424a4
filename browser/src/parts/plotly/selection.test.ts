import { expect, test } from "vitest";
import { NOTHING, selected, shownAs } from "./selection";

const TRACE = { legendgroup: "g" };

test("points are told in Python's style, without what belongs to the drawing", () => {
  const point = { curveNumber: 0, pointIndex: 3, x: 1, y: Number.NaN, data: TRACE, fullData: {}, xaxis: {}, bbox: {} };
  expect(selected({ points: [{ ...point, customdata: new Float64Array([1, 2]) }] })).toEqual({
    ...NOTHING,
    points: [{ curve_number: 0, point_index: 3, x: 1, y: null, customdata: [1, 2], legendgroup: "g" }],
    point_indices: [3],
  });
});

test("of bins, all points count", () => {
  const { point_indices } = selected({ points: [{ curveNumber: 0, pointNumbers: [4, 5], binNumber: 1 }] });
  expect(point_indices).toEqual([4, 5]);
});

test("outlines have their corners, on axes of dates as well", () => {
  const { box, lasso } = selected({
    points: [],
    selections: [
      { type: "rect", xref: "x", yref: "y", x0: 1, x1: 2, y0: 3, y1: 4 },
      { type: "path", xref: "x", yref: "y", path: "M2024-01-02 10:00,1L2024-01-03,2.5L2024-01-04,3Z" },
    ],
  });
  expect(box).toEqual([{ xref: "x", yref: "y", x: [1, 2], y: [3, 4] }]);
  expect(lasso).toEqual([
    { xref: "x", yref: "y", x: ["2024-01-02 10:00", "2024-01-03", "2024-01-04"], y: [1, 2.5, 3] },
  ]);
});

test("a place that several traces have is told once", () => {
  const points = [0, 1, 2].map((curveNumber) => ({ curveNumber, pointIndex: curveNumber % 2 }));
  expect(selected({ points }).point_indices).toEqual([0, 1]);
});

test("a click beside all points selects nothing", () => {
  expect(selected(undefined)).toEqual(NOTHING);
});

test("what was selected is drawn again", () => {
  const outlines = [
    { type: "rect", xref: "x", yref: "y", x0: 1, x1: 2, y0: 3, y1: 4 },
    { type: "path", xref: "x", yref: "y", path: "M1,2L3,4L5,6Z" },
  ];
  const value = selected({ points: [{ curveNumber: 1, pointIndex: 7 }], selections: outlines });
  expect(shownAs(value, 2)).toEqual({
    traces: [{ selectedpoints: [] }, { selectedpoints: [7] }],
    layout: { selections: outlines },
  });
  expect(shownAs(NOTHING, 2)).toBeNull();
});
