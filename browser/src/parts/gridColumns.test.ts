import { expect, test } from "vitest";
import { columnsThatFit, spanOf } from "./gridColumns";

const limits = { most: 24, narrowest: 200, gap: 16 };

test.each([
  [736, 3],
  [848, 4],
  [847, 3],
  [150, 1],
  [0, 1],
  [100_000, 24],
])("in %i pixels there is room for %i columns", (width, columns) => {
  expect(columnsThatFit(width, limits)).toBe(columns);
});

test("there are never more columns than the script allows", () => {
  expect(columnsThatFit(2000, { ...limits, most: 2 })).toBe(2);
});

test.each([
  [1, 3, undefined],
  [2, 3, "span 2"],
  [3, 3, "1 / -1"],
  [8, 3, "1 / -1"],
  [2, 1, undefined],
  ["all", 3, "1 / -1"],
] as const)("a cell of %s columns among %i", (span, columns, css) => {
  expect(spanOf(span, columns)).toBe(css);
});
