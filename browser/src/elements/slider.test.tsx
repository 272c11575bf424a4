import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { stage } from "../testing/stage";
import type { Elements } from "../wire/elements.gen";
import { slider } from "./slider";

const draw = (fields: Partial<Elements["slider"]> = {}, value = [3]) =>
  stage(slider, "slider", { label: "Level", default: [0], min: 0, max: 10, step: 1, ...fields }, { value });
const thumbs = () => screen.getAllByRole<HTMLInputElement>("slider");
const texts = () => screen.getAllByTestId("stSliderThumbValue").map((value) => value.textContent);
const DAY = 86_400_000_000;

/** A track of 100 pixels, pressed at one place and let go at another. */
function drag(from: number, ...way: number[]) {
  const track = thumbs()[0]?.parentElement?.parentElement as HTMLElement;
  track.getBoundingClientRect = () => new DOMRect(0, 0, 100, 24);
  fireEvent.pointerDown(track, { clientX: from, button: 0, pointerId: 1 });
  for (const x of way) fireEvent.pointerMove(track, { clientX: x, pointerId: 1 });
  return { drop: () => fireEvent.pointerUp(track, { clientX: way.at(-1) ?? from, pointerId: 1 }) };
}

test("dragging shows every value and sends the last one when it is let go", async () => {
  const { answers } = draw();
  const { drop } = drag(30, 50, 70);
  expect(texts()).toEqual(["7"]);
  expect(answers()).toEqual([]);
  drop();
  await vi.waitFor(() => expect(answers()).toEqual([[7]]));
});

test("a press on the track brings the nearest thumb, which stops at the other", async () => {
  const { answers } = draw({}, [2, 6]);
  drag(80).drop();
  await vi.waitFor(() => expect(answers()).toEqual([[2, 8]]));
  drag(20, 95).drop();
  await vi.waitFor(() => expect(answers()[1]).toEqual([8, 8]));
});

test("where text goes from right to left, so does the track", async () => {
  const { answers } = draw();
  document.documentElement.style.direction = "rtl";
  drag(30).drop();
  document.documentElement.style.direction = "";
  await vi.waitFor(() => expect(answers()).toEqual([[7]]));
});

test("keys move at once and are sent when they pause", async () => {
  const { answers } = draw();
  for (const value of [4, 5, 6]) fireEvent.change(thumbs()[0] as Element, { target: { value } });
  expect(texts()).toEqual(["6"]);
  expect(answers()).toEqual([]);
  await vi.waitFor(() => expect(answers()).toEqual([[6]]));
});

test("leaving the slider sends a key's move without the pause", async () => {
  const { answers } = draw();
  fireEvent.change(thumbs()[0] as Element, { target: { value: 4 } });
  fireEvent.blur(thumbs()[0] as Element);
  await Promise.resolve();
  expect(answers()).toEqual([[4]]);
});

test("a move that comes back to the value sends nothing", async () => {
  const { answers } = draw();
  drag(30, 80, 30).drop();
  await Promise.resolve();
  expect(answers()).toEqual([]);
});

test("thumbs are named by the label, and of two by their end", () => {
  const { unmount } = draw();
  expect(screen.getByRole("slider", { name: "Level" }).getAttribute("aria-valuetext")).toBe("3");
  unmount();
  draw({}, [2, 6]);
  expect(screen.getByRole("slider", { name: "Level start" })).toBeTruthy();
  expect(screen.getByRole("slider", { name: "Level end" })).toBeTruthy();
});

test.each<[Partial<Elements["slider"]>, number, string]>([
  [{ data: "float", min: 0, max: 1, step: 0.01, format: "%0.2f" }, 0.5, "0.50"],
  [{ format: "%d km" }, 5, "5 km"],
  [{ data: "float", min: 0, max: 1, step: 0.01, format: "percent" }, 0.5, "50%"],
  [{ data: "date", min: 0, max: 365 * DAY, step: DAY, format: "YYYY-MM-DD" }, 31 * DAY, "1970-02-01"],
  [{ data: "date", min: 0, max: 365 * DAY, step: DAY, format: "D. MMM YY" }, 31 * DAY, "1. Feb 70"],
  [{ data: "time", min: 0, max: DAY, step: DAY / 96, format: "HH:mm" }, DAY / 2, "12:00"],
  [{ data: "datetime", min: 0, max: DAY, step: DAY / 24, format: "LT" }, DAY / 2, "12:00 PM"],
])("%o shows %d as %s", (fields, value, text) => {
  draw(fields, [value]);
  expect(texts()).toEqual([text]);
});

test("a disabled slider does not move", () => {
  const { answers } = draw({ disabled: true });
  drag(30, 80).drop();
  expect(texts()).toEqual(["3"]);
  expect(answers()).toEqual([]);
});

test("a value from the server replaces a move that was not sent", () => {
  const { give } = draw();
  drag(30, 80);
  give([1]);
  expect(texts()).toEqual(["1"]);
});
