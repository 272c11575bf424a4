import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { stage } from "../testing/stage";
import type { Elements } from "../wire/elements.gen";
import { selectSlider } from "./select_slider";

const draw = (fields: Partial<Elements["select_slider"]> = {}, value = ["M"]) =>
  stage(
    selectSlider,
    "select_slider",
    { label: "Size", options: ["S", "M", "**L**", "XL"], default: ["S"], ...fields },
    { value },
  );
const thumb = (name = "Size") => screen.getByRole<HTMLInputElement>("slider", { name });

test("a thumb says its option, and the ends of the track the first and the last", () => {
  draw({}, ["**L**"]);
  expect(thumb().getAttribute("aria-valuetext")).toBe("L");
  expect(screen.getByTestId("stSliderThumbValue").textContent).toBe("L");
  expect(screen.getByTestId("stSliderTickBar").textContent).toBe("SXL");
});

test("a move answers with the option's label", async () => {
  const { answers } = draw();
  fireEvent.change(thumb(), { target: { value: 2 } });
  await vi.waitFor(() => expect(answers()).toEqual([["**L**"]]));
});

test("two thumbs choose a range", async () => {
  const { answers } = draw({}, ["S", "M"]);
  fireEvent.change(thumb("Size end"), { target: { value: 3 } });
  await vi.waitFor(() => expect(answers()).toEqual([["S", "XL"]]));
});

test("what is dragged and not let go survives a rerun", () => {
  const { rerun } = draw();
  fireEvent.change(thumb(), { target: { value: 3 } });
  rerun();
  expect(thumb().value).toBe("3");
});

test("labels that repeat are one place", async () => {
  const { answers } = draw({ options: ["a", "a", "b"] }, ["a"]);
  fireEvent.change(thumb(), { target: { value: 1 } });
  await vi.waitFor(() => expect(answers()).toEqual([["b"]]));
});

test("one option alone stands at the start", () => {
  draw({ options: ["S"] }, ["S"]);
  expect(thumb().getAttribute("aria-valuetext")).toBe("S");
});
