import { expect, test } from "vitest";
import { History } from "./history";

test("goes back and forth, and forgets what would come after another step", () => {
  const history = new History(0);
  for (const next of [1, 2, 3]) history.put(next);
  history.back();
  history.back();
  expect(history.now).toBe(1);
  history.forth();
  expect(history.now).toBe(2);
  history.put(9);
  expect(history.forth()).toBe(false);
  expect(history.now).toBe(9);
});

test("goes back a hundred steps, no further", () => {
  const history = new History(0);
  for (let step = 1; step <= 150; step += 1) history.put(step);
  while (history.back());
  expect(history.now).toBe(50);
});

test("begins anew without a way back", () => {
  const history = new History(0);
  history.put(1);
  history.begin(7);
  expect(history.back()).toBe(false);
  expect(history.now).toBe(7);
});
