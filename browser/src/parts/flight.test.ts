// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import "../testing/dom";
import { fly } from "./flight";

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const flakes = () => document.querySelectorAll('[data-testid="stSnow"] > i');
const start = () => fly({ name: "stSnow", pieces: 3, make: () => document.createElement("i") });
const land = (piece: Element) => piece.dispatchEvent(new Event("animationend", { bubbles: true }));

test("pieces cross the page, and the sky goes with the last one", () => {
  start();
  const [first, second, third] = flakes();
  expect(document.querySelector('[data-testid="stSnow"]')?.ariaHidden).toBe("true");
  land(first as Element);
  land(second as Element);
  expect(flakes()).toHaveLength(3);
  land(third as Element);
  expect(document.querySelector('[data-testid="stSnow"]')).toBeNull();
});

test("another call begins anew instead of filling the page", () => {
  start();
  start();
  expect(document.querySelectorAll('[data-testid="stSnow"]')).toHaveLength(1);
});

test("nothing moves for who wants less motion", () => {
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  start();
  expect(flakes()).toHaveLength(0);
});
