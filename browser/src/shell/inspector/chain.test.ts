import { expect, test } from "vitest";
import { cause, record } from "../../testing/record";
import { chainOf, predecessor } from "./chain";

const rerun = [cause("rerun", { where: "app.py:3" })];
const click = record(1, { outcome: "rerun" });
const second = record(2, { causes: rerun, outcome: "rerun" });
const tick = record(3, { causes: [cause("timer", { name: "clock" })] });
const last = record(4, { causes: rerun });
const other = record(5);
const runs = [click, second, tick, last, other];

test.each([click, second, last])("a chain is the same from each of its runs: $number", (run) => {
  expect(chainOf(runs, run)).toEqual([click, second, last]);
});

test("a run that nothing led to, and that led to nothing, stands alone", () => {
  expect(chainOf(runs, other)).toEqual([other]);
  expect(chainOf(runs, tick)).toEqual([tick]);
});

test("a rerun whose beginning is not known any more is the first of its chain", () => {
  expect(chainOf([last, other], last)).toEqual([last]);
});

test("a rerun does not follow from a chain that has ended", () => {
  const stray = record(5, { causes: rerun });
  expect(predecessor([click, record(2, { causes: rerun }), stray], 2)).toBeUndefined();
});
