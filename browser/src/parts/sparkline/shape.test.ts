import { expect, test } from "vitest";
import { shape } from "./shape";

test("a line uses the whole box", () => {
  expect(shape([1, 3, 2], false).line).toBe("M0 100L50 0L100 50");
});

test("a gap breaks the line, a single value is a dot", () => {
  expect(shape([1, null, 3], false).line).toBe("M0 100h0M100 0h0");
});

test("bars stand on zero, those below hang from it", () => {
  expect(shape([2, -2], true).bars.map(({ y, height }) => [y, height])).toEqual([
    [0, 50],
    [50, 50],
  ]);
});

test("an area goes down to zero", () => {
  expect(shape([2, 4], true).area).toBe("M0 100L0 50L100 0L100 100Z");
});

test("equal values are a line in the middle", () => {
  expect(shape([5, 5], false).line).toBe("M0 50L100 50");
});
