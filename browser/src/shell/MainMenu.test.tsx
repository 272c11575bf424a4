import { act, cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { insert, openApp } from "../testing/app";
import { mainMenu, pick } from "../testing/menu";

const KINDS = ["menuitem", "menuitemcheckbox"];

async function names() {
  const items = (await mainMenu()).querySelectorAll(KINDS.map((kind) => `[role=${kind}]`).join());
  return [...items].map((item) => item.textContent);
}

test("the menu offers what every app has, and what the script adds", async () => {
  openApp([], { page: { menu: { "Get help": "https://example.com", "Report a bug": null } } });
  expect(await names()).toEqual([
    "RerunR",
    "Auto rerun",
    "Edit theme",
    "Clear cacheC",
    "Print",
    "Keyboard shortcuts",
    "Get help",
    "About",
  ]);
});

test("a viewer's menu leaves out what only the app's author needs", async () => {
  openApp([], { options: { "client.toolbarMode": "viewer" } });
  expect(await names()).toEqual(["RerunR", "Print", "Keyboard shortcuts", "About"]);
});

test("the inspector is offered where the server allows it, whatever the address says", async () => {
  openApp([], { query: "inspector=true" });
  expect(await names()).not.toContain("InspectorI");
  cleanup();
  openApp([], { options: { "client.inspector": true } });
  expect(await names()).toContain("InspectorI");
});

test("a minimal menu without entries of the script's own is no menu", () => {
  openApp([], { options: { "client.toolbarMode": "minimal" } });
  expect(screen.queryByTestId("stMainMenu")).toBeNull();
});

test("a minimal menu has the script's own entries alone", async () => {
  openApp([], {
    page: { menu: { "Get help": "https://example.com", About: "Mine" } },
    options: { "client.toolbarMode": "minimal" },
  });
  expect(await names()).toEqual(["Get help", "About"]);
  expect(screen.queryByRole("menuitemradio", { hidden: true })).toBeNull();
});

test("Auto rerun is a choice of this tab, which the next visit to the menu shows", async () => {
  const { server } = openApp([]);
  await pick("Auto rerun", "menuitemcheckbox");
  expect(screen.getByRole("menuitemcheckbox", { hidden: true }).getAttribute("aria-checked")).toBe("true");
  await act(async () => server.say(["n", "file_changed", "app.py"]));
  expect(server.events).toEqual([["e", 1, {}, null, null]]);
  await pick("Auto rerun", "menuitemcheckbox");
  await act(async () => server.say(["n", "file_changed", "app.py"]));
  expect(screen.getByRole("button", { name: "Always rerun" })).toBeTruthy();
});

test("the list of shortcuts has the page's own, and those of the script's buttons", async () => {
  openApp([insert(5, { $: "button", label: "Send", shortcut: "ctrl+k" }, { widget: "b" })], {
    options: { "client.toolbarMode": "viewer" },
  });
  await waitFor(() =>
    expect(screen.getByRole("button", { name: "Send" }).hasAttribute("aria-keyshortcuts")).toBe(true),
  );
  await pick("Keyboard shortcuts");
  const list = await screen.findByTestId("stShortcutsDialog");
  const lines = [...list.querySelectorAll("dt")].map((line) => line.textContent);
  expect(lines).toEqual(["Run the script again", "Close what is open", "Send"]);
});

test("an address that runs code is no entry", async () => {
  openApp([], { page: { menu: { "Get help": "javascript:alert(1)" } } });
  expect(await names()).not.toContain("Get help");
});

test("Rerun runs the script", async () => {
  const { server } = openApp([]);
  await pick(/Rerun/);
  expect(server.events).toEqual([["e", 1, {}, null, null]]);
});

test("a chosen theme shows at once and is kept by this browser", async () => {
  openApp([]);
  await pick("Dark", "menuitemradio");
  expect(document.documentElement.dataset.theme).toBe("dark");
  expect(localStorage.getItem("ostinato.theme")).toBe("dark");
  await pick("System", "menuitemradio");
  expect(document.documentElement.dataset.theme).toBeUndefined();
  expect(localStorage.getItem("ostinato.theme")).toBe("system");
});

test("About shows the script's own words, as Markdown", async () => {
  openApp([], { page: { menu: { About: "By **Ada**" } } });
  await pick("About");
  expect((await screen.findByText("Ada")).tagName).toBe("STRONG");
});

test("arrow keys and first letters go from entry to entry", async () => {
  openApp([]);
  const opened = await mainMenu();
  act(() => opened.showPopover());
  const focused = () => document.activeElement?.textContent;
  expect(focused()).toBe("RerunR");
  const after: unknown[] = [];
  for (const key of ["{ArrowDown}", "{End}", "{ArrowDown}", "{ArrowUp}", "{Home}", "c"]) {
    await userEvent.keyboard(key);
    after.push(focused());
  }
  expect(after).toEqual(["Auto rerun", "About", "RerunR", "About", "RerunR", "Clear cacheC"]);
  expect(screen.queryByTestId("stClearCacheDialog")).toBeNull();
});
