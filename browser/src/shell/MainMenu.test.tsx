import { act, cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { openApp } from "../testing/app";

const names = () => screen.getAllByRole("menuitem", { hidden: true }).map((item) => item.textContent);

test("the menu offers what every app has, and what the script adds", () => {
  openApp([], { page: { menu: { "Get help": "https://example.com", "Report a bug": null } } });
  expect(names()).toEqual(["RerunR", "Edit theme", "Clear cacheC", "Get help", "About"]);
});

test("a viewer's menu leaves out what only the app's author needs", () => {
  openApp([], { options: { "client.toolbarMode": "viewer" } });
  expect(names()).toEqual(["RerunR", "About"]);
});

test("the inspector is offered where the server allows it, whatever the address says", () => {
  openApp([], { query: "inspector=true" });
  expect(names()).not.toContain("InspectorI");
  cleanup();
  openApp([], { options: { "client.inspector": true } });
  expect(names()).toContain("InspectorI");
});

test("a minimal menu without entries of the script's own is no menu", () => {
  openApp([], { options: { "client.toolbarMode": "minimal" } });
  expect(screen.queryByTestId("stMainMenu")).toBeNull();
});

test("an address that runs code is no entry", () => {
  openApp([], { page: { menu: { "Get help": "javascript:alert(1)" } } });
  expect(names()).not.toContain("Get help");
});

test("Rerun runs the script", async () => {
  const { server } = openApp([]);
  await userEvent.click(screen.getByRole("menuitem", { name: /Rerun/, hidden: true }));
  expect(server.events).toEqual([["e", 1, {}, null, null]]);
});

test("a chosen theme shows at once and is kept by this browser", async () => {
  openApp([]);
  await userEvent.click(screen.getByRole("menuitemradio", { name: "Dark", hidden: true }));
  expect(document.documentElement.dataset.theme).toBe("dark");
  expect(localStorage.getItem("ostinato.theme")).toBe("dark");
  await userEvent.click(screen.getByRole("menuitemradio", { name: "System", hidden: true }));
  expect(document.documentElement.dataset.theme).toBeUndefined();
  expect(localStorage.getItem("ostinato.theme")).toBe("system");
});

test("About shows the script's own words, as Markdown", async () => {
  openApp([], { page: { menu: { About: "By **Ada**" } } });
  await userEvent.click(screen.getByRole("menuitem", { name: "About", hidden: true }));
  expect((await screen.findByText("Ada")).tagName).toBe("STRONG");
});

test("arrow keys and first letters go from entry to entry", async () => {
  openApp([]);
  const menu = screen.getByRole("menu", { hidden: true });
  act(() => menu.showPopover());
  const focused = () => document.activeElement?.textContent;
  expect(focused()).toBe("RerunR");
  const after: unknown[] = [];
  for (const key of ["{ArrowDown}", "{End}", "{ArrowDown}", "{ArrowUp}", "{Home}", "c"]) {
    await userEvent.keyboard(key);
    after.push(focused());
  }
  expect(after).toEqual(["System", "About", "RerunR", "About", "RerunR", "Clear cacheC"]);
  expect(screen.queryByTestId("stClearCacheDialog")).toBeNull();
});
