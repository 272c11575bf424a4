// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Storage } from "../state/storage";
import { Trail } from "./trail";

let y = 0;
let longest = Number.POSITIVE_INFINITY;
/** What the page does when it grows. */
let grow = () => {};

beforeEach(() => {
  y = 0;
  longest = Number.POSITIVE_INFINITY;
  vi.spyOn(window, "scrollTo").mockImplementation(((_x: number, to: number) => {
    y = Math.min(to, longest);
  }) as typeof window.scrollTo);
  vi.spyOn(window, "scrollY", "get").mockImplementation(() => y);
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(changed: () => void) {
        grow = changed;
      }
      observe() {}
      disconnect() {
        grow = () => {};
      }
    },
  );
  history.replaceState(null, "", "/start");
});
afterEach(() => void vi.unstubAllGlobals());

function memory(): Storage {
  const kept = new Map<string, string | null>();
  return { get: (key) => kept.get(key) ?? null, set: (key, value) => void kept.set(key, value) };
}

/** The browser shows the entry that `state` belongs to. */
function goTo(trail: Trail, state: unknown): void {
  history.replaceState(state, "");
  trail.returned();
}

test("each entry comes back to where it was left", () => {
  const trail = new Trail(memory());
  const first = history.state;
  y = 700;
  trail.visit("/second");
  trail.top();
  expect([location.pathname, y]).toEqual(["/second", 0]);
  const second = history.state;
  y = 300;
  goTo(trail, first);
  trail.restore();
  expect(y).toBe(700);
  goTo(trail, second);
  trail.restore();
  expect(y).toBe(300);
});

test("a page that is not long enough yet is scrolled while it grows", () => {
  const trail = new Trail(memory());
  const first = history.state;
  y = 900;
  trail.visit("/second");
  goTo(trail, first);
  longest = 100;
  trail.restore();
  expect(y).toBe(100);
  longest = 2_000;
  grow();
  expect(y).toBe(900);
});

test("what is loaded late above the place does not move it; what comes later may", () => {
  vi.useFakeTimers();
  const trail = new Trail(memory());
  const first = history.state;
  y = 900;
  trail.visit("/second");
  goTo(trail, first);
  trail.restore();
  y = 1_000;
  grow();
  expect(y).toBe(900);
  vi.advanceTimersByTime(1_000);
  y = 1_000;
  grow();
  expect(y).toBe(1_000);
  vi.useRealTimers();
});

test("whoever looks elsewhere meanwhile is not led back", () => {
  const trail = new Trail(memory());
  const first = history.state;
  y = 900;
  trail.visit("/second");
  goTo(trail, first);
  longest = 100;
  trail.restore();
  window.dispatchEvent(new Event("wheel"));
  longest = 2_000;
  y = 40;
  grow();
  expect(y).toBe(40);
});

test("who leaves before the place is reached comes back to it all the same", () => {
  const trail = new Trail(memory());
  const first = history.state;
  y = 900;
  trail.visit("/second");
  goTo(trail, first);
  longest = 100;
  trail.restore();
  trail.visit("/third");
  longest = 2_000;
  goTo(trail, first);
  trail.restore();
  expect(y).toBe(900);
});

test("a reload keeps the positions", () => {
  const kept = memory();
  new Trail(kept);
  y = 480;
  window.dispatchEvent(new Event("pagehide"));
  y = 0;
  new Trail(kept).restore();
  expect(y).toBe(480);
});

test("an entry that was never left is shown as the browser has it", () => {
  const trail = new Trail(memory());
  y = 120;
  goTo(trail, null);
  trail.restore();
  expect(y).toBe(120);
});

test("a browser that takes no more entries goes to the address in the present one", () => {
  const trail = new Trail(memory());
  vi.spyOn(history, "pushState").mockImplementation(() => {
    throw new DOMException("Too many calls", "SecurityError");
  });
  trail.visit("/second");
  expect(location.pathname).toBe("/second");
});
