import { expect, test } from "vitest";
import { count, duration, percent, size, timeOfDay } from "./format";

test("durations have about three digits", () => {
  const seconds = [0, 0.000004, 0.00031, 0.0012, 0.0099, 0.0234, 0.9994, 1.238, 12.34, 120];
  expect(seconds.map(duration)).toEqual([
    "0 ms",
    "0 ms",
    "0.31 ms",
    "1.2 ms",
    "9.9 ms",
    "23 ms",
    "999 ms",
    "1.24 s",
    "12.3 s",
    "120 s",
  ]);
});

test("sizes have a unit that fits", () => {
  expect([0, 999, 1234, 45_600, 2_500_000].map(size)).toEqual(["0 B", "999 B", "1.2 KB", "46 KB", "2.5 MB"]);
});

test("a share that is more than nothing is never 0 %", () => {
  expect([0, 0.004, 0.414, 1].map(percent)).toEqual(["0 %", "<1 %", "41 %", "100 %"]);
});

test("one is not several", () => {
  expect([count(1, "op"), count(2, "op"), count(0, "miss", "misses")]).toEqual(["1 op", "2 ops", "0 misses"]);
});

test("the time of day has seconds", () => {
  expect(timeOfDay(1_700_000_000)).toMatch(/\d{1,2}\D\d{2}\D\d{2}/);
});
