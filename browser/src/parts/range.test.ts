import { expect, test } from "vitest";
import { nearest, share, snap } from "./range";

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
