import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useCopying } from "./useCopying";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function setUp() {
  const { result } = renderHook(useCopying);
  const wait = (time: number) => act(() => vi.advanceTimersByTime(time));
  return { now: () => result.current.copying, begin: () => result.current.begin(), wait };
}

test("a copy is told of when it takes long, until it ends", () => {
  const { now, begin, wait } = setUp();
  const quick = begin();
  wait(200);
  quick.end();
  wait(1000);
  expect(now()).toBeNull();
  const slow = begin();
  wait(400);
  expect(now()).not.toBeNull();
  act(slow.end);
  expect(now()).toBeNull();
});

test("a copy that is called off, or followed by another one, ends", () => {
  const { now, begin, wait } = setUp();
  const first = begin();
  wait(400);
  const second = begin();
  expect([first.off.aborted, second.off.aborted]).toEqual([true, false]);
  wait(400);
  act(() => now()?.cancel());
  expect(second.off.aborted).toBe(true);
  expect(now()).toBeNull();
});
