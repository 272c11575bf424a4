import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import type { Elements } from "../wire/elements.gen";
import { radio } from "./radio";

const draw = (fields: Partial<Elements["radio"]> = {}, value: string | null = "*tea*") =>
  stage(radio, "radio", { label: "Drink", options: ["*tea*", "coffee", "water"], ...fields }, { value });
const checked = () => screen.getAllByRole<HTMLInputElement>("radio").map((dot) => dot.checked);

test("a click on a label chooses it", async () => {
  const { answers } = draw();
  await userEvent.click(screen.getByText("coffee"));
  expect(answers()).toEqual(["coffee"]);
  expect(checked()).toEqual([false, true, false]);
});

test("arrow keys go through the options", async () => {
  const { answers } = draw();
  await userEvent.tab();
  await userEvent.keyboard("{ArrowDown}{ArrowDown}");
  expect(answers()).toEqual(["coffee", "water"]);
});

test("None chooses nothing", () => {
  draw({}, null);
  expect(checked()).toEqual([false, false, false]);
});

test("the group has the label's name, the options theirs, with captions as descriptions", () => {
  draw({ captions: ["green", "", "still"], label_visibility: "collapsed" });
  expect(screen.getByRole("radiogroup", { name: "Drink" })).toBeTruthy();
  const first = screen.getByRole("radio", { name: "tea" });
  expect(document.getElementById(first.getAttribute("aria-describedby") ?? "")?.textContent).toBe("green");
  expect(screen.getByRole("radio", { name: "coffee" }).hasAttribute("aria-describedby")).toBe(false);
});

test("of equal labels only the first shows as chosen", () => {
  draw({ options: ["a", "a"] }, "a");
  expect(checked()).toEqual([true, false]);
});

test("a disabled group takes no click", async () => {
  const { answers } = draw({ disabled: true });
  await userEvent.click(screen.getByText("coffee"));
  expect(answers()).toEqual([]);
});
