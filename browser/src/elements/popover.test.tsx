import { act, fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { insert, openApp } from "../testing/app";
import { loaded } from "../testing/loaded";
import "../testing/dom";

await loaded("popover");

const inside = insert(6, { $: "text_input", label: "Name" }, { parent: 5, after: 0, widget: "w", value: "" });
const button = (name = "More") => screen.getByRole("button", { name });
const panel = () => screen.queryByTestId("stPopoverBody");
const untracked = (fields: object = {}) =>
  openApp([insert(5, { $: "popover", label: "More", ...fields }, { key: "more" }), inside]);

test("its button opens and closes the panel, which asks the server nothing", async () => {
  const { server } = untracked();
  expect([panel(), button().getAttribute("aria-expanded")]).toEqual([null, "false"]);
  await userEvent.click(button());
  expect(panel()?.getAttribute("aria-label")).toBe("More");
  expect(button().getAttribute("aria-expanded")).toBe("true");
  await userEvent.click(button());
  expect(panel()).toBeNull();
  expect(server.events).toEqual([]);
});

test("it stays open when the script runs again", async () => {
  const { frame } = untracked();
  await userEvent.click(button());
  frame([["s", 5, { label: "Much more" }]]);
  expect(screen.getByLabelText("Name")).toBeTruthy();
});

test("Escape closes it, and gives its button the focus", async () => {
  untracked();
  await userEvent.click(button());
  await userEvent.click(screen.getByLabelText("Name"));
  await userEvent.keyboard("{Escape}");
  expect(panel()).toBeNull();
  expect(document.activeElement).toBe(button());
});

test("a press beside it closes it; one in it does not", async () => {
  untracked();
  await userEvent.click(button());
  await userEvent.click(screen.getByTestId("stPopoverBody"));
  expect(panel()).toBeTruthy();
  await userEvent.click(document.body);
  expect(panel()).toBeNull();
});

test("what was typed is not lost when a press beside it closes it", async () => {
  const { server } = untracked();
  await userEvent.click(button());
  await userEvent.type(screen.getByLabelText("Name"), "you");
  fireEvent.pointerDown(document.body);
  await act(async () => {});
  expect(panel()).toBeNull();
  expect(server.events.map((event) => event[2])).toEqual([{ w: "you" }]);
});

test("Escape closes the innermost of nested ones", async () => {
  openApp([
    insert(5, { $: "popover", label: "More" }),
    insert(6, { $: "popover", label: "Deeper" }, { parent: 5, after: 0 }),
    insert(7, { $: "text", body: "deep" }, { parent: 6, after: 0 }),
  ]);
  await userEvent.click(button());
  await userEvent.click(button("Deeper"));
  expect(screen.getAllByTestId("stPopoverBody")).toHaveLength(2);
  await userEvent.keyboard("{Escape}");
  expect(screen.getAllByTestId("stPopoverBody")).toHaveLength(1);
  await userEvent.keyboard("{Escape}");
  expect(panel()).toBeNull();
});

test("tracked, opening and closing are answers, and the script has the last word", async () => {
  const { server, frame } = openApp([
    insert(5, { $: "popover", label: "More" }, { widget: "p", value: false }),
    inside,
  ]);
  await userEvent.click(button());
  await userEvent.click(document.body);
  expect(server.events.map((event) => event[2])).toEqual([{ p: true }, { p: false }]);
  frame([["v", 5, true]]);
  expect(panel()).toBeTruthy();
});

test("a disabled one does not open", async () => {
  untracked({ disabled: true });
  await userEvent.click(button());
  expect(panel()).toBeNull();
});

test("names that style sheets and tests go by", async () => {
  untracked({ type: "primary", width: 300 });
  expect(screen.getByTestId("stPopover").classList).toContain("st-key-more");
  expect(screen.getByTestId("stPopoverButton").dataset.kind).toBe("primary");
  await userEvent.click(button());
  expect(panel()?.style.width).toBe("300px");
});
