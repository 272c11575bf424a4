import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchPresses } from "./press";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page with somebody who watches what is held. */
function watched() {
  const page = new EventTarget();
  const said: string[] = [];
  watchPresses({ hold: () => said.push("hold"), release: () => said.push("release") }, page);
  const does = (...events: string[]) => {
    for (const event of events) page.dispatchEvent(new Event(event));
  };
  return { said, does };
}

test("a click releases what its press holds, before anything hears of the click", () => {
  const { said, does } = watched();
  does("pointerdown", "pointerup");
  expect(said).toEqual(["hold"]);
  does("click");
  expect(said).toEqual(["hold", "release"]);
  vi.runAllTimers();
  expect(said).toEqual(["hold", "release"]);
});

test.each(["pointerup", "pointercancel"])("a press that %s ends without a click releases as well", (end) => {
  const { said, does } = watched();
  does("pointerdown", end);
  vi.advanceTimersByTime(0);
  expect(said).toEqual(["hold", "release"]);
});

test("a press that does not end holds nothing for long", () => {
  const { said, does } = watched();
  does("pointerdown");
  vi.advanceTimersByTime(1_000);
  expect(said).toEqual(["hold", "release"]);
});
