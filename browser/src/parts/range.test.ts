import { expect, test } from "vitest";
import { nearest, share, snap, spread } from "./range";

test("numbers snap to whole steps without dust, and to the range's end", () => {
  expect(snap(0.29, { min: 0, max: 1, step: 0.1 })).toBe(0.3);
  expect(snap(-5, { min: 1, max: 9, step: 2 })).toBe(1);
  expect(snap(9.9, { min: 0, max: 10, step: 4 })).toBe(8);
  expect(snap(12, { min: 0, max: 10, step: 4 })).toBe(10);
});

test("a range without length has its share at the start", () => {
  expect(share(5, { min: 5, max: 5, step: 1 })).toBe(0);
});

test("of two thumbs in one place the press takes the one that can follow", () => {
  expect(nearest([5, 5], 7, 10)).toBe(1);
  expect(nearest([5, 5], 3, 10)).toBe(0);
  expect(nearest([10, 10], 10, 10)).toBe(0);
});

test("labels stay inside and apart", () => {
  expect(spread([0], [40], 100)).toEqual([0]);
  expect(spread([50], [40], 100)).toEqual([30]);
  expect(spread([100], [40], 100)).toEqual([60]);
  expect(spread([20, 80], [20, 20], 100)).toEqual([10, 70]);
  const [left = 0, right = 0] = spread([50, 52], [20, 20], 100);
  expect(right - left).toBe(28);
  expect(spread([95, 98], [20, 20], 100)).toEqual([52, 80]);
});
