import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import type { Elements } from "../wire/elements.gen";
import { feedback } from "./feedback";

const draw = (fields: Partial<Elements["feedback"]> = {}, value: number | null = null) =>
  stage(feedback, "feedback", fields, { value });
const names = () => screen.getAllByRole("radio").map((sign) => sign.getAttribute("aria-label"));

test.each([
  ["thumbs", "Thumbs down", 0],
  ["thumbs", "Thumbs up", 1],
  ["faces", "Very dissatisfied", 0],
  ["faces", "Very satisfied", 4],
  ["stars", "1 out of 5 stars", 0],
  ["stars", "5 out of 5 stars", 4],
] as const)("%s: %s answers %d", async (options, name, score) => {
  const { answers } = draw({ options });
  await userEvent.click(screen.getByRole("radio", { name }));
  expect(answers()).toEqual([score]);
  expect(screen.getByRole("radio", { name }).getAttribute("aria-checked")).toBe("true");
});

test("a press on the chosen sign takes it back", async () => {
  const { answers } = draw({ options: "stars" }, 2);
  await userEvent.click(screen.getByRole("radio", { name: "3 out of 5 stars" }));
  expect(answers()).toEqual([null]);
});

test("stars are lit up to the chosen one, which alone is checked", () => {
  draw({ options: "stars" }, 2);
  expect(screen.getAllByTestId("stFeedbackButtonActive")).toHaveLength(3);
  expect(screen.getAllByRole("radio", { checked: true })).toHaveLength(1);
});

test("the group is one stop, arrow keys choose", async () => {
  const { answers } = draw({ options: "faces" });
  expect(names()[0]).toBe("Very dissatisfied");
  await userEvent.tab();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  expect(answers()).toEqual([1, 2]);
  await userEvent.tab();
  expect(document.activeElement).toBe(document.body);
});

test("disabled signs take no press", async () => {
  const { answers } = draw({ disabled: true });
  await userEvent.click(screen.getByRole("radio", { name: "Thumbs up" }));
  expect(answers()).toEqual([]);
});
