import { act, fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { insert, openApp } from "../testing/app";
import { loaded } from "../testing/loaded";

await loaded("dialog");

/** What the user has done is on its way to the server. */
const sent = () => act(async () => {});
const OVERLAY = { parent: 4, after: 0 };
const button = insert(7, { $: "button", label: "Open" }, { widget: "open", value: false });

function dialog(props: object = {}) {
  const shown = insert(5, { $: "dialog", title: "Rename **it**", ...props }, { ...OVERLAY, widget: "d", value: true });
  const inside = insert(6, { $: "text", body: "inside" }, { parent: 5, after: 0 });
  return [shown, inside];
}

test("a dialog is modal and named by its title", () => {
  openApp(dialog({ icon: "🔥" }));
  const shown = screen.getByRole("dialog", { name: "Rename it" });
  expect(shown.matches("dialog[open][aria-modal=true]")).toBe(true);
  expect(screen.getByTestId("stDialog").contains(screen.getByText("inside"))).toBe(true);
  expect(screen.getByTestId("stDialogIcon").textContent).toBe("🔥");
});

test("its X dismisses it: gone at once, and told to the server", async () => {
  const { server } = openApp(dialog());
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(server.events).toEqual([["e", 1, { d: false }, null, null]]);
});

test("a dismissal that starts no run goes with the next event", async () => {
  const { server } = openApp([...dialog({ ignore: true }), button]);
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(server.events).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Open" }));
  expect(server.events).toEqual([["e", 1, { d: false, open: true }, null, null]]);
});

test("a dismissed dialog opens again when the script opens it", async () => {
  const { frame } = openApp(dialog());
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  frame([["v", 5, true]]);
  expect(screen.getByRole("dialog")).toBeTruthy();
});

test("the browser's own request to close, by Escape or a gesture, dismisses it", async () => {
  const { server } = openApp(dialog());
  fireEvent(screen.getByRole("dialog"), new Event("cancel", { cancelable: true }));
  await sent();
  expect(server.events).toEqual([["e", 1, { d: false }, null, null]]);
});

test("a press beside it dismisses it, a text that is selected beyond its edge does not", async () => {
  const { server } = openApp(dialog());
  const shown = screen.getByRole("dialog");
  fireEvent.pointerDown(screen.getByText("inside"));
  fireEvent.click(shown);
  await sent();
  expect(server.events).toEqual([]);
  fireEvent.pointerDown(shown);
  fireEvent.click(shown);
  await sent();
  expect(server.events).toHaveLength(1);
});

test("what cannot be dismissed has no X, and stays whatever the user does", async () => {
  const { server } = openApp(dialog({ dismissible: false }));
  expect(screen.queryByRole("button", { name: "Close" })).toBeNull();
  const shown = screen.getByRole("dialog") as HTMLDialogElement;
  fireEvent(shown, new Event("cancel", { cancelable: true }));
  shown.close();
  fireEvent(shown, new Event("close"));
  expect(shown.open).toBe(true);
  fireEvent.pointerDown(shown);
  fireEvent.click(shown);
  await sent();
  expect(screen.getByText("inside")).toBeTruthy();
  expect(server.events).toEqual([]);
});

test("a width is a name or pixels, never too narrow to read", () => {
  const { frame } = openApp(dialog({ width: "large" }));
  const width = () => screen.getByRole("dialog").style.getPropertyValue("--dialog");
  expect(width()).toBe("1280px");
  frame([["s", 5, { width: 640 }]]);
  expect(width()).toBe("640px");
  frame([["s", 5, { width: 20 }]]);
  expect(width()).toBe("200px");
});

test("a drawer at the right grows to the left", async () => {
  openApp(dialog({ position: "right", width: 300 }));
  const handle = screen.getByRole("separator", { name: "Width of the dialog" });
  handle.focus();
  await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
  expect(handle.getAttribute("aria-valuenow")).toBe("332");
});
