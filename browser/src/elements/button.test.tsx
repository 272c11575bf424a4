import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { shortcutsLoaded } from "../testing/loaded";
import { stage } from "../testing/stage";
import type { Elements } from "../wire/elements.gen";
import { button } from "./button";

await shortcutsLoaded();

const draw = (fields: Partial<Elements["button"]> = {}) =>
  stage(button, "button", { label: "Go", ...fields }, { value: false });
const press = (init: KeyboardEventInit, target: Element = document.body) => fireEvent.keyDown(target, init);

test("every click is an answer of its own", async () => {
  const { answers } = draw();
  await userEvent.dblClick(screen.getByRole("button", { name: "Go" }));
  expect(answers()).toEqual([true, true]);
});

test("a disabled button answers neither clicks nor its shortcut", async () => {
  const { answers } = draw({ disabled: true, shortcut: "ctrl+k" });
  await userEvent.click(screen.getByRole("button"));
  press({ key: "k", ctrlKey: true });
  expect(answers()).toEqual([]);
});

test("its label is Markdown, its kind shows in the test id", () => {
  draw({ label: "**Go** now", type: "primary" });
  const drawn = screen.getByTestId("stBaseButton-primary");
  expect(drawn.querySelector("strong")?.textContent).toBe("Go");
});

test("the shortcut is shown, announced, and presses the button", async () => {
  const { answers } = draw({ shortcut: "ctrl+shift+k" });
  const drawn = screen.getByRole("button", { name: "Go" });
  expect(drawn.getAttribute("aria-keyshortcuts")).toBe("Control+Shift+k");
  expect(screen.getByText("Ctrl + Shift + K")).toBeTruthy();
  press({ key: "k", ctrlKey: true });
  press({ key: "K", shiftKey: true });
  press({ key: "K", ctrlKey: true, shiftKey: true, repeat: true });
  press({ key: "K", ctrlKey: true, shiftKey: true });
  await Promise.resolve();
  expect(answers()).toEqual([true]);
});

test("a shortcut of a single letter stays out of typing, one with Ctrl does not", async () => {
  const field = document.body.appendChild(document.createElement("input"));
  const plain = draw({ shortcut: "g" });
  press({ key: "g" }, field);
  await Promise.resolve();
  expect(plain.answers()).toEqual([]);
  press({ key: "g" });
  await Promise.resolve();
  expect(plain.answers()).toEqual([true]);
  plain.unmount();
  const combined = draw({ shortcut: "ctrl+enter" });
  press({ key: "Enter", ctrlKey: true }, field);
  await Promise.resolve();
  expect(combined.answers()).toEqual([true]);
  field.remove();
});

test("Enter on another button presses that one, not the one whose shortcut is Enter", async () => {
  const other = document.body.appendChild(document.createElement("button"));
  const { answers } = draw({ shortcut: "enter" });
  press({ key: "Enter" }, other);
  await Promise.resolve();
  expect(answers()).toEqual([]);
  other.remove();
});

test("its help shows on keyboard focus, describes it, and goes with Escape", async () => {
  draw({ help: "Starts **all**" });
  await userEvent.tab();
  const tip = screen.getByRole("tooltip");
  expect(tip.textContent).toBe("Starts all");
  expect(screen.getByRole("button").getAttribute("aria-describedby")).toBe(tip.id);
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("tooltip")).toBeNull();
});

test("its help shows while the pointer is over it", async () => {
  draw({ help: "Starts all" });
  await userEvent.hover(screen.getByRole("button"));
  expect((await screen.findByTestId("stTooltipContent")).textContent).toBe("Starts all");
});
