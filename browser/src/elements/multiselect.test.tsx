import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import type { Elements } from "../wire/elements.gen";
import { multiselect } from "./multiselect";

const FRUIT = ["apple", "banana", "cherry", "damson"];
const draw = (fields: Partial<Elements["multiselect"]> = {}, value: string[] = []) =>
  stage(multiselect, "multiselect", { label: "Fruit", options: FRUIT, ...fields }, { value });
const field = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Fruit" });
const options = () => screen.queryAllByRole("option").map((option) => option.textContent);
const active = () => document.getElementById(field().getAttribute("aria-activedescendant") ?? "")?.textContent;
const chips = () => {
  const list = screen.queryByRole("list", { name: "Selected values" });
  return list
    ? within(list)
        .getAllByRole("listitem")
        .map((chip) => chip.textContent)
    : [];
};
const many = (count: number) => Array.from({ length: count }, (_, number) => `option ${number}`);

test("what is chosen stands as chips, the rest in the list", async () => {
  draw({}, ["cherry", "apple"]);
  expect(chips()).toEqual(["cherry", "apple"]);
  expect(screen.queryByRole("listbox")).toBeNull();
  await userEvent.click(field());
  expect(screen.getByRole("listbox", { name: "Fruit" }).getAttribute("aria-multiselectable")).toBe("true");
  expect(options()).toEqual(["Select all", "banana", "damson"]);
});

test("options are chosen one after the other, in the order of the choice; the list stays open", async () => {
  const { answers } = draw();
  await userEvent.click(field());
  await userEvent.click(screen.getByText("cherry"));
  await userEvent.click(screen.getByText("apple"));
  expect(answers()).toEqual([["cherry"], ["cherry", "apple"]]);
  expect(chips()).toEqual(["cherry", "apple"]);
  expect(options()).toEqual(["Select all", "banana", "damson"]);
});

test("after a choice by keys, Enter chooses the next one", async () => {
  const { answers } = draw({ select_all: 0 });
  await userEvent.tab();
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  expect(active()).toBe("banana");
  await userEvent.keyboard("{Enter}");
  expect(answers()).toEqual([["apple"], ["apple", "banana"]]);
});

test("a search leaves what matches; Enter takes the first of it, and all are back", async () => {
  const { answers } = draw();
  await userEvent.click(field());
  await userEvent.keyboard("ban");
  expect(options()).toEqual(["banana"]);
  await userEvent.keyboard("{Enter}");
  expect(answers()).toEqual([["banana"]]);
  expect(field().value).toBe("");
  expect(options()).toEqual(["Select all", "apple", "cherry", "damson"]);
});

test("Enter never chooses several unless the user went there", async () => {
  const { answers } = draw();
  await userEvent.click(field());
  await userEvent.keyboard("a");
  expect(options()[0]).toBe("Select 3 matches");
  expect(active()).toBe("apple");
  await userEvent.keyboard("{ArrowUp}{Enter}");
  expect(answers()).toEqual([["apple", "banana", "damson"]]);
});

test.each([
  [1000, true],
  [4, true],
  [3, false],
  [0, false],
  [null, true],
])("with select_all=%s, all four can be chosen at once: %s", async (select_all, offered) => {
  draw({ select_all });
  await userEvent.click(field());
  expect(options().includes("Select all")).toBe(offered);
});

test("Backspace takes the last choice back, but only when nothing is typed", async () => {
  const { answers } = draw({}, ["apple", "banana"]);
  await userEvent.click(field());
  await userEvent.keyboard("x{Backspace}");
  expect(answers()).toEqual([]);
  await userEvent.keyboard("{Backspace}");
  expect(answers()).toEqual([["apple"]]);
});

test("each chip has a button that removes it; all go at once by another", async () => {
  const { answers } = draw({}, ["apple", "banana", "cherry"]);
  await userEvent.click(screen.getByRole("button", { name: "Remove banana" }));
  await userEvent.click(screen.getByRole("button", { name: "Clear all" }));
  expect(answers()).toEqual([["apple", "cherry"], []]);
  expect(chips()).toEqual([]);
  expect(screen.queryByRole("button", { name: "Clear all" })).toBeNull();
});

test("arrow keys go from the field to the chips and back, Delete removes", async () => {
  const { answers } = draw({}, ["apple", "banana", "cherry"]);
  await userEvent.tab();
  await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Remove banana");
  await userEvent.keyboard("{Delete}");
  expect(answers()).toEqual([["apple", "cherry"]]);
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Remove cherry");
  await userEvent.keyboard("{ArrowRight}");
  expect(document.activeElement).toBe(field());
});

test("when as many are chosen as may be, the list says so", async () => {
  const { answers } = draw({ max_selections: 2, accept_new_options: true }, ["apple"]);
  await userEvent.click(field());
  expect(options()).toEqual(["banana", "cherry", "damson"]);
  await userEvent.click(screen.getByText("banana"));
  expect(options()).toEqual(["At most 2 can be chosen. Remove one first."]);
  await userEvent.keyboard("kiwi{Enter}");
  expect(answers()).toEqual([["apple", "banana"]]);
});

test("a new option stands behind what matches, and is taken when nothing does", async () => {
  const { answers } = draw({ accept_new_options: true, select_all: 0 }, ["cherry"]);
  await userEvent.click(field());
  await userEvent.keyboard("ban");
  expect(options()).toEqual(["banana", "Add: ban"]);
  await userEvent.keyboard("jo{Enter}");
  expect(answers()).toEqual([["cherry", "banjo"]]);
  await userEvent.keyboard("CHERRY");
  expect(options()).toEqual(["No results"]);
});

test("the placeholder tells what can be done, until something is chosen", () => {
  const { change, give } = draw();
  expect(field().placeholder).toBe("Choose options");
  change({ accept_new_options: true });
  expect(field().placeholder).toBe("Choose or add options");
  give(["apple"]);
  expect(field().placeholder).toBe("");
  give([]);
  change({ accept_new_options: false, options: [] });
  expect(field().placeholder).toBe("No options to select");
  expect(field().disabled).toBe(true);
});

test("without a filter nothing can be typed, the list opens all the same", async () => {
  draw({ filter_mode: null });
  await userEvent.tab();
  await userEvent.keyboard(" b");
  expect(field().value).toBe("");
  expect(options()).toEqual(["Select all", ...FRUIT]);
});

test("of 50,000 options only those in view are drawn", async () => {
  draw({ options: many(50_000) });
  await userEvent.click(field());
  expect(options().length).toBeLessThan(40);
  expect(screen.getByText("option 0").getAttribute("aria-setsize")).toBe("50000");
});

test("of 5,000 chosen options the newest are drawn, the others when they are asked for", async () => {
  draw({ options: many(5_000) }, many(5_000));
  expect(chips().length).toBe(101);
  expect(chips()[0]).toBe(`${(4_900).toLocaleString()} more`);
  expect(chips().at(-1)).toBe("option 4999");
  await userEvent.click(screen.getByRole("button", { name: /more$/ }));
  expect(chips().length).toBe(201);
});

test("options with the same label are one", async () => {
  const { answers } = draw({ options: ["x", "x", "y"] });
  await userEvent.click(field());
  expect(options()).toEqual(["Select all", "x", "y"]);
  await userEvent.click(screen.getByText("Select all"));
  expect(answers()).toEqual([["x", "y"]]);
});

test("a disabled one neither opens nor gives anything up", async () => {
  const { answers } = draw({ disabled: true }, ["apple"]);
  await userEvent.click(field());
  expect(options()).toEqual([]);
  expect(screen.queryByRole("button", { name: /Remove|Clear/ })).toBeNull();
  expect(answers()).toEqual([]);
});
