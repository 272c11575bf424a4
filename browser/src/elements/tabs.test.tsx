import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { insert, openApp } from "../testing/app";
import { loaded } from "../testing/loaded";
import type { Op } from "../wire/messages";

await loaded("tab", "tabs");

const tab = (node: number, label: string) =>
  insert(node, { $: "tab", label }, { parent: 5, after: node === 6 ? 0 : node - 1 });
const row = (fields: object = {}, widget: string | null = null, value: unknown = null): Op[] => [
  insert(5, { $: "tabs", ...fields }, { widget, value }),
  tab(6, "One"),
  tab(7, "Two"),
  tab(8, "Three"),
  insert(9, { $: "text", body: "in one" }, { parent: 6, after: 0 }),
  insert(10, { $: "text", body: "in two" }, { parent: 7, after: 0 }),
];
const selected = () => screen.getByRole("tab", { selected: true }).textContent;
const shown = () => screen.getAllByTestId("stTabPanel").map((panel) => !panel.hidden);

test("the first tab is in view, and the others' content is there all the same", () => {
  openApp(row());
  expect(selected()).toBe("One");
  expect(shown()).toEqual([true, false, false]);
  expect(screen.getByText("in two")).toBeTruthy();
});

test("the script names the tab that is in view at first", () => {
  openApp(row({ default: "Two" }));
  expect(selected()).toBe("Two");
});

test("a click shows another tab, and a rerun leaves it in view", async () => {
  const { server, frame } = openApp(row());
  await userEvent.click(screen.getByRole("tab", { name: "Two" }));
  frame([["s", 10, { body: "changed" }]]);
  expect(selected()).toBe("Two");
  expect(screen.getByRole("tabpanel", { name: "Two" }).textContent).toBe("changed");
  expect(server.events).toEqual([]);
});

test("the tab in view goes: the first one is", async () => {
  const { frame } = openApp(row());
  await userEvent.click(screen.getByRole("tab", { name: "Three" }));
  frame([["d", [8]]]);
  expect(selected()).toBe("One");
});

test("arrow keys, Home and End go from tab to tab", async () => {
  openApp(row());
  const user = userEvent.setup();
  await user.click(screen.getByRole("tab", { name: "One" }));
  const after: (string | null | undefined)[] = [];
  for (const key of ["{ArrowRight}", "{ArrowRight}", "{ArrowRight}", "{ArrowLeft}", "{Home}", "{End}"]) {
    await user.keyboard(key);
    after.push(selected());
    expect(document.activeElement?.textContent).toBe(selected());
  }
  expect(after).toEqual(["Two", "Three", "One", "Three", "One", "Three"]);
});

test("only the tab in view is in the order of the Tab key", () => {
  openApp(row());
  expect(screen.getAllByRole("tab").map((tab) => tab.tabIndex)).toEqual([0, -1, -1]);
});

test("tracked, the choice is an answer, and the value says what is in view", async () => {
  const { server, frame } = openApp(row({}, "w", "Two"));
  expect(selected()).toBe("Two");
  await userEvent.click(screen.getByRole("tab", { name: "Three" }));
  expect(server.events).toEqual([["e", 1, { w: "Three" }, null, null]]);
  frame([["v", 5, "One"]]);
  expect(selected()).toBe("One");
});
