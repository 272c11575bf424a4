import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import type { Elements } from "../wire/elements.gen";
import { checkbox } from "./checkbox";

const draw = (fields: Partial<Elements["checkbox"]> = {}, value = false) =>
  stage(checkbox, "checkbox", { label: "I **agree**", ...fields }, { value });

test("a click on its label ticks it, the space bar clears it", async () => {
  const { answers } = draw();
  await userEvent.click(screen.getByText("agree"));
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "I agree" }).checked).toBe(true);
  await userEvent.keyboard(" ");
  expect(answers()).toEqual([true, false]);
});

test("a toggle is a switch", async () => {
  const { answers } = draw({ toggle: true }, true);
  await userEvent.click(screen.getByRole("switch", { name: "I agree" }));
  expect(answers()).toEqual([false]);
});

test("the server's value shows", () => {
  const { give } = draw();
  give(true);
  expect(screen.getByRole<HTMLInputElement>("checkbox").checked).toBe(true);
});

test("a disabled one takes no click", async () => {
  const { answers } = draw({ disabled: true });
  await userEvent.click(screen.getByText("agree"));
  expect(answers()).toEqual([]);
});

test.each(["hidden", "collapsed"] as const)("a %s label still names it", (label_visibility) => {
  draw({ label_visibility });
  expect(screen.getByLabelText("I agree")).toBeTruthy();
});

test("its help explains the label", async () => {
  draw({ help: "Why not" });
  await userEvent.tab();
  await userEvent.tab();
  expect(screen.getByRole("tooltip").textContent).toBe("Why not");
});
