import { expect, test, vi } from "vitest";
import { Freshness } from "./freshness";

test("nothing is stale before the page is told to dim", () => {
  const freshness = new Freshness(() => undefined);
  freshness.note([["s", 3, {}]]);
  expect(freshness.isStale(3)).toBe(false);
  expect(freshness.isStale(4)).toBe(false);
});

test("once a long run names what it has drawn, all else is stale", () => {
  const freshness = new Freshness(() => undefined);
  freshness.note([["s", 3, {}]]);
  freshness.note([["f", [4, 4], [0]]]);
  expect([3, 4, 5].map((node) => freshness.isStale(node))).toEqual([false, false, true]);
});

test("nodes become fresh one by one while the run reaches them", () => {
  const freshness = new Freshness(() => undefined);
  freshness.note([["f", [], [0]]]);
  const listener = vi.fn();
  freshness.changed.subscribe(listener);
  freshness.note([["f", [5, 5], [0]]]);
  expect(freshness.isStale(5)).toBe(false);
  expect(listener).toHaveBeenCalledOnce();
});

test("the run's end makes everything fresh", () => {
  const freshness = new Freshness(() => undefined);
  freshness.note([["f", [1, 1], [0]]]);
  freshness.clear();
  expect(freshness.isStale(5)).toBe(false);
});

test("a run that never dimmed tells nobody when it ends", () => {
  const freshness = new Freshness(() => undefined);
  const listener = vi.fn();
  freshness.changed.subscribe(listener);
  freshness.note([["s", 3, {}]]);
  freshness.clear();
  expect(listener).not.toHaveBeenCalled();
});

test("a fragment's run dims nothing outside the fragment", () => {
  const parents = new Map([
    [5, 1],
    [6, 5],
    [7, 6],
    [8, 1],
    [1, 0],
  ]);
  const freshness = new Freshness((node) => parents.get(node));
  freshness.note([["f", [6, 6], [5]]]);
  expect([5, 6, 7, 8, 1].map((node) => freshness.isStale(node))).toEqual([true, false, true, false, false]);
  freshness.clear();
  freshness.note([["f", [], [0]]]);
  expect(freshness.isStale(8)).toBe(true);
});

test("an address that the script sets is no node", () => {
  const freshness = new Freshness(() => undefined);
  freshness.note([
    ["u", "page", "", true],
    ["f", [], [0]],
  ]);
  expect(freshness.isStale(5)).toBe(true);
});
