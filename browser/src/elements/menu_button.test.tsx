import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import type { Elements } from "../wire/elements.gen";
import { menuButton } from "./menu_button";

const draw = (fields: Partial<Elements["menu_button"]> = {}) =>
  stage(menuButton, "menu_button", { label: "Export", options: ["CSV", "JSON", "**PDF**"], ...fields }, { value: "" });
const button = () => screen.getByRole("button", { name: "Export" });
const entries = () => screen.queryAllByRole("menuitem").map((entry) => entry.textContent);
const focused = () => document.activeElement?.textContent;

test("a press opens the menu, whose first entry has the focus", async () => {
  draw();
  expect(button().getAttribute("aria-haspopup")).toBe("menu");
  expect(button().getAttribute("aria-expanded")).toBe("false");
  expect(entries()).toEqual([]);
  await userEvent.click(button());
  expect(button().getAttribute("aria-expanded")).toBe("true");
  expect(screen.getByRole("menu", { name: "Export" })).toBeTruthy();
  expect(entries()).toEqual(["CSV", "JSON", "PDF"]);
  expect(focused()).toBe("CSV");
});

test("a click on an entry is one answer, closes, and gives the focus back; the same one counts again", async () => {
  const { answers } = draw();
  for (const _ of [1, 2]) {
    await userEvent.click(button());
    await userEvent.click(screen.getByRole("menuitem", { name: "PDF" }));
    expect(entries()).toEqual([]);
    expect(document.activeElement).toBe(button());
  }
  expect(answers()).toEqual(["**PDF**", "**PDF**"]);
});

test("keys open, go round, find by letter, choose", async () => {
  const { answers } = draw();
  await userEvent.tab();
  await userEvent.keyboard("{ArrowUp}");
  expect(focused()).toBe("PDF");
  await userEvent.keyboard("{ArrowDown}");
  expect(focused()).toBe("CSV");
  await userEvent.keyboard("j{Enter}");
  expect(answers()).toEqual(["JSON"]);
});

test.each(["{Escape}", "{Tab}"])("%s closes without an answer", async (key) => {
  const { answers } = draw();
  await userEvent.tab();
  await userEvent.keyboard(`{Enter}${key}`);
  expect(entries()).toEqual([]);
  expect(answers()).toEqual([]);
});

test("a press beside it closes it, and so does a second press on the button", async () => {
  draw();
  await userEvent.click(button());
  await userEvent.click(document.body);
  expect(entries()).toEqual([]);
  await userEvent.click(button());
  await userEvent.click(button());
  expect(entries()).toEqual([]);
});

test("a disabled one does not open", async () => {
  draw({ disabled: true });
  await userEvent.click(button());
  expect(entries()).toEqual([]);
});
