import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import type { Elements } from "../wire/elements.gen";
import { selectbox } from "./selectbox";

const draw = (fields: Partial<Elements["selectbox"]> = {}, value: string | null = "apple") =>
  stage(selectbox, "selectbox", { label: "Fruit", options: ["apple", "banana", "cherry"], ...fields }, { value });
const field = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Fruit" });
const options = () => screen.queryAllByRole("option").map((option) => option.textContent);
const active = () => document.getElementById(field().getAttribute("aria-activedescendant") ?? "")?.textContent;

test("at rest there is a field with the choice, and no list", () => {
  draw();
  expect(field().value).toBe("apple");
  expect(field().getAttribute("aria-expanded")).toBe("false");
  expect(screen.queryByRole("listbox")).toBeNull();
});

test("a click opens the list, a click on an option chooses and closes", async () => {
  const { answers } = draw();
  await userEvent.click(field());
  expect(options()).toEqual(["apple", "banana", "cherry"]);
  expect(screen.getByRole("listbox", { name: "Fruit" })).toBeTruthy();
  expect(screen.getByRole("option", { selected: true }).textContent).toBe("apple");
  await userEvent.click(screen.getByText("cherry"));
  expect(answers()).toEqual(["cherry"]);
  expect(field().value).toBe("cherry");
  expect(options()).toEqual([]);
  expect(document.activeElement).toBe(field());
});

test("arrow keys open, go round, and Enter chooses", async () => {
  const { answers } = draw();
  await userEvent.tab();
  await userEvent.keyboard("{ArrowDown}{ArrowUp}");
  expect(active()).toBe("cherry");
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  expect(answers()).toEqual(["banana"]);
});

test("typing replaces the choice by a search, Escape brings it back", async () => {
  const { answers } = draw();
  await userEvent.click(field());
  await userEvent.keyboard("an");
  expect(field().value).toBe("an");
  expect(options()).toEqual(["banana"]);
  await userEvent.keyboard("{Escape}");
  expect(field().value).toBe("apple");
  expect(answers()).toEqual([]);
});

test("leaving the field drops the search", async () => {
  const { answers } = draw();
  await userEvent.click(field());
  await userEvent.keyboard("ban");
  await userEvent.tab();
  expect(field().value).toBe("apple");
  expect(answers()).toEqual([]);
});

test("a search without a find says so", async () => {
  draw();
  await userEvent.type(field(), "xyz");
  expect(options()).toEqual(["No results"]);
});

test.each([
  ["fuzzy", "ae", ["apple"]],
  ["contains", "AN", ["banana"]],
  ["prefix", "a", ["apple"]],
] as const)("%s search for %s finds %j", async (filter_mode, query, found) => {
  draw({ filter_mode }, null);
  await userEvent.type(field(), query);
  expect(options()).toEqual(found);
});

test("without a filter nothing can be typed, the list opens all the same", async () => {
  draw({ filter_mode: null });
  await userEvent.click(field());
  await userEvent.keyboard("b");
  expect(field().value).toBe("apple");
  expect(options()).toEqual(["apple", "banana", "cherry"]);
});

test("new options are offered first, and sent as typed", async () => {
  const { answers } = draw({ accept_new_options: true });
  await userEvent.click(field());
  await userEvent.keyboard("nan");
  expect(options()).toEqual(["Add: nan", "banana"]);
  await userEvent.keyboard("{Enter}");
  expect(answers()).toEqual(["nan"]);
  expect(field().value).toBe("nan");
});

test("a typed option that exists is taken, whichever case it is typed in", async () => {
  const { answers } = draw({ accept_new_options: true });
  await userEvent.click(field());
  await userEvent.keyboard("BANANA{Enter}");
  expect(answers()).toEqual(["banana"]);
});

test("a clearable choice goes by button or Escape", async () => {
  const { answers, give } = draw({ clearable: true });
  await userEvent.click(screen.getByRole("button", { name: "Clear value" }));
  expect(answers()).toEqual([null]);
  expect(screen.queryByRole("button", { name: "Clear value" })).toBeNull();
  give("banana");
  field().focus();
  await userEvent.keyboard("{Escape}");
  expect(answers()).toEqual([null, null]);
});

test("the placeholder tells what can be done", () => {
  const { change } = draw({}, null);
  expect(field().placeholder).toBe("Choose an option");
  change({ accept_new_options: true });
  expect(field().placeholder).toBe("Choose or add an option");
  change({ accept_new_options: false, options: [] });
  expect(field().placeholder).toBe("No options to select");
  expect(field().disabled).toBe(true);
});

test("of 100,000 options only those in view are drawn", async () => {
  draw({ options: Array.from({ length: 100_000 }, (_, number) => `option ${number}`) }, "option 50000");
  await userEvent.click(field());
  expect(options().length).toBeLessThan(40);
  expect(active()).toBe("option 50000");
  expect(screen.getByText("option 50000").getAttribute("aria-posinset")).toBe("50001");
});

test("a disabled one does not open", async () => {
  draw({ disabled: true });
  await userEvent.click(field());
  expect(options()).toEqual([]);
});
