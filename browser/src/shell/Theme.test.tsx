import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { openApp } from "../testing/app";
import { mainMenu, pick } from "../testing/menu";

beforeEach(() => {
  localStorage.clear();
  document.adoptedStyleSheets = [];
  delete document.documentElement.dataset.theme;
});

const scheme = () => document.documentElement.dataset.theme ?? "system";
const css = () =>
  document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map((rule) => rule.cssText)).join();
const choose = (name: string) => pick(name, "menuitemradio");

async function offered() {
  await mainMenu();
  return screen.getAllByRole("menuitemradio", { hidden: true }).map((item) => item.textContent);
}

test("an app without a theme follows the system, until the user chooses otherwise", async () => {
  openApp([]);
  expect([await offered(), scheme()]).toEqual([["System", "Light", "Dark"], "system"]);
  await choose("Dark");
  expect(scheme()).toBe("dark");
});

test("an app with one look of its own begins with it, and the user may leave that", async () => {
  openApp([], { options: { "theme.backgroundColor": "#101020", "theme.primaryColor": "#ff00ff" } });
  expect(await offered()).toEqual(["Custom", "System", "Light", "Dark"]);
  await waitFor(() => expect(css()).toContain("--o-bg: #101020"));
  expect(scheme()).toBe("dark");
  await choose("Light");
  await waitFor(() => expect(css()).not.toContain("#101020"));
  expect(scheme()).toBe("light");
});

test("the server is told when the theme in view changes, and only then", async () => {
  const { server } = openApp([]);
  const told = () => server.wire.received.filter(([tag]) => tag === "b").map(([, news]) => news);
  await choose("Dark");
  expect(told()).toEqual([{ theme: "light" }, { theme: "dark" }]);
  await choose("Light");
  await choose("System");
  expect(told()).toEqual([{ theme: "light" }, { theme: "dark" }, { theme: "light" }]);
});

test("settings that were saved are in view at once", async () => {
  const { server } = openApp([], { options: { "theme.linkColor": "#111111" } });
  await waitFor(() => expect(css()).toContain("--o-link: #111111"));
  act(() => server.say(["o", { "theme.linkColor": "#222222" }]));
  await waitFor(() => expect(css()).toContain("--o-link: #222222"));
  act(() => server.say(["o", {}]));
  await waitFor(() => expect(css()).toBe(""));
});

test("a script dresses its own session's page, above the app's theme", async () => {
  const { frame } = openApp([], {
    options: { "theme.linkColor": "#111111", "theme.codeFont": "serif" },
    page: { theme: { "theme.linkColor": "#333333", "theme.codeFont": null } },
  });
  await waitFor(() => expect(css()).toContain("--o-link: #333333"));
  expect(css()).not.toContain("--o-code-font");
  frame([["s", 0, { theme: {} }]]);
  await waitFor(() => expect(css()).toContain("--o-link: #111111"));
  expect(css()).toContain("--o-code-font");
});

test("the app's author changes the theme in view, and takes it along", async () => {
  openApp([], { options: { "client.toolbarMode": "developer", "theme.font": "serif" } });
  await pick("Edit theme");
  await userEvent.selectOptions(await screen.findByLabelText("Corners"), "full");
  await waitFor(() => expect(css()).toContain("--o-radius-m: 20px"));
  await userEvent.click(screen.getByRole("button", { name: "Copy as config.toml" }));
  expect(await navigator.clipboard.readText()).toBe('[theme]\nbaseRadius = "full"\nfont = "serif"\n');
  await userEvent.click(screen.getByRole("button", { name: "Undo all" }));
  await waitFor(() => expect(css()).not.toContain("--o-radius-m"));
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
});
