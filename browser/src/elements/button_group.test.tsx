import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import type { Elements } from "../wire/elements.gen";
import { buttonGroup } from "./button_group";

type Fields = Partial<Elements["button_group"]>;

const draw = (fields: Fields = {}, value: string | string[] | null = "*tea*") =>
  stage(buttonGroup, "button_group", { label: "Drink", options: ["*tea*", "coffee", "water"], ...fields }, { value });
const chosen = (role: "radio" | "button") =>
  screen
    .getAllByRole(role)
    .filter((one) => [one.getAttribute("aria-checked"), one.getAttribute("aria-pressed")].includes("true"))
    .map((one) => one.textContent);

test("another option takes the place of the chosen one", async () => {
  const { answers } = draw();
  await userEvent.click(screen.getByRole("radio", { name: "coffee" }));
  expect(answers()).toEqual(["coffee"]);
  expect(chosen("radio")).toEqual(["coffee"]);
});

test("a press on the chosen option takes it back", async () => {
  const { answers } = draw();
  await userEvent.click(screen.getByRole("radio", { name: "tea" }));
  expect(answers()).toEqual([null]);
  expect(chosen("radio")).toEqual([]);
});

test("a required choice cannot be taken back", async () => {
  const { answers } = draw({ required: true });
  await userEvent.click(screen.getByRole("radio", { name: "tea" }));
  expect(answers()).toEqual([]);
  expect(screen.getByRole("radiogroup").getAttribute("aria-required")).toBe("true");
});

test("any number is chosen in the order of the presses", async () => {
  const { answers } = draw({ multi: true }, ["water"]);
  await userEvent.click(screen.getByRole("button", { name: "tea" }));
  await userEvent.click(screen.getByRole("button", { name: "water" }));
  expect(answers()).toEqual([["water", "*tea*"], ["*tea*"]]);
  expect(chosen("button")).toEqual(["tea"]);
});

test("one of them: Tab goes to the chosen option, arrow keys choose the others", async () => {
  const { answers } = draw({}, "coffee");
  await userEvent.tab();
  expect(document.activeElement?.textContent).toBe("coffee");
  await userEvent.keyboard("{ArrowRight}{ArrowDown}{ArrowLeft}");
  expect(answers()).toEqual(["water", "*tea*", "water"]);
  await userEvent.tab();
  expect(document.activeElement).toBe(document.body);
});

test("any number: Tab goes through the options, Space presses them", async () => {
  const { answers } = draw({ multi: true }, []);
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.keyboard(" ");
  expect(answers()).toEqual([["coffee"]]);
});

test("with nothing chosen, Tab goes to the first option", async () => {
  draw({}, null);
  await userEvent.tab();
  expect(document.activeElement?.textContent).toBe("tea");
});

test("the group has the label's name, and is disabled as a whole", async () => {
  const { answers } = draw({ disabled: true, label_visibility: "collapsed" });
  expect(screen.getByRole("radiogroup", { name: "Drink" }).getAttribute("aria-disabled")).toBe("true");
  await userEvent.click(screen.getByRole("radio", { name: "coffee" }));
  expect(answers()).toEqual([]);
});

test("of equal labels only the first shows as chosen", () => {
  draw({ options: ["a", "a"] }, "a");
  expect(screen.getAllByRole("radio").map((one) => one.getAttribute("aria-checked"))).toEqual(["true", "false"]);
});

test("test ids name the look and what is chosen", () => {
  draw({ look: "segmented_control" });
  expect(screen.getByTestId("stButtonGroup").querySelectorAll("[data-testid]").length).toBeGreaterThan(3);
  expect(screen.getByTestId("stBaseButton-segmented_controlActive").textContent).toBe("tea");
  expect(screen.getAllByTestId("stBaseButton-segmented_control")).toHaveLength(2);
});
