import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { insert, openApp } from "../testing/app";

const inSidebar = insert(5, { $: "text", body: "filter" }, { parent: 2, after: 0 });

afterEach(() => localStorage.clear());

const sidebar = () => screen.getByTestId("stSidebar");
const width = () => sidebar().style.getPropertyValue("--sidebar");

/** As on a phone. */
function narrow() {
  vi.spyOn(window, "matchMedia").mockImplementation(
    (query) => ({ matches: query.includes("max-width"), addEventListener() {}, removeEventListener() {} }) as never,
  );
}

test("a sidebar that holds nothing is not there", () => {
  const { frame } = openApp([]);
  expect(screen.queryByTestId("stSidebar")).toBeNull();
  frame([inSidebar]);
  expect(screen.getByTestId("stSidebar").textContent).toContain("filter");
});

test("the sidebar folds, keeps what it holds, and comes back", async () => {
  openApp([inSidebar]);
  await userEvent.click(screen.getByRole("button", { name: "Hide the sidebar" }));
  expect(screen.getByTestId("stSidebar").dataset.collapsed).toBe("true");
  expect(screen.getByText("filter")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Show the sidebar" }));
  expect(screen.getByTestId("stSidebar").dataset.collapsed).toBe("false");
});

test("the script says how the sidebar starts, and how wide it is", () => {
  openApp([inSidebar], { page: { sidebar: "collapsed" } });
  expect(screen.getByTestId("stSidebar").dataset.collapsed).toBe("true");
});

test("a width in pixels is taken, within limits", async () => {
  const { frame } = openApp([inSidebar], { page: { sidebar: 400 } });
  expect(width()).toBe("400px");
  const handle = screen.getByRole("separator", { name: "Width of the sidebar" });
  handle.focus();
  await userEvent.keyboard("{ArrowRight}");
  expect(width()).toBe("416px");
  frame([["s", 0, { sidebar: 5_000 }]]);
  expect(width()).toBe("600px");
});

test("whoever folds it by keys keeps the focus", async () => {
  openApp([inSidebar]);
  screen.getByRole("button", { name: "Hide the sidebar" }).focus();
  await userEvent.keyboard("{Enter}");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Show the sidebar" }));
  await userEvent.keyboard("{Enter}");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Hide the sidebar" }));
});

test("this browser remembers whether it is folded, until the script asks for something else", async () => {
  const first = openApp([inSidebar]);
  await userEvent.click(screen.getByRole("button", { name: "Hide the sidebar" }));
  first.unmount();
  const second = openApp([inSidebar]);
  expect(sidebar().dataset.collapsed).toBe("true");
  second.frame([["s", 0, { sidebar: "expanded" }]]);
  expect(sidebar().dataset.collapsed).toBe("false");
});

test("this browser remembers the width, until a double click on the handle", async () => {
  const first = openApp([inSidebar]);
  const handle = () => screen.getByRole("separator", { name: "Width of the sidebar" });
  handle().focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  expect(width()).toBe("320px");
  first.unmount();
  const second = openApp([inSidebar]);
  expect(width()).toBe("320px");
  await userEvent.dblClick(handle());
  expect(width()).toBe("288px");
  second.unmount();
  openApp([inSidebar]);
  expect(width()).toBe("288px");
});

test("what somebody else wrote into the memory is left alone", () => {
  localStorage.setItem("ostinato.sidebar", "{broken");
  openApp([inSidebar]);
  expect(sidebar().dataset.collapsed).toBe("false");
});

test("a locked sidebar is open and cannot be folded", () => {
  openApp([inSidebar], { page: { sidebar: "locked" } });
  expect(sidebar().dataset.collapsed).toBe("false");
  expect(screen.queryByRole("button", { name: "Hide the sidebar" })).toBeNull();
});

test("on a phone it is a drawer: the page waits, and Escape brings it back", async () => {
  narrow();
  openApp([inSidebar, insert(6, { $: "text", body: "page" })], { page: { sidebar: "locked" } });
  expect(sidebar().dataset.collapsed).toBe("true");
  await userEvent.click(screen.getByRole("button", { name: "Show the sidebar" }));
  expect(screen.getByRole("dialog", { name: "Sidebar" })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Hide the sidebar" }));
  expect(screen.getByText("page").closest("[inert]")).toBeTruthy();
  await userEvent.keyboard("{Escape}");
  expect(sidebar().dataset.collapsed).toBe("true");
  expect(screen.getByText("page").closest("[inert]")).toBeNull();
  expect(localStorage.getItem("ostinato.sidebar")).toBeNull();
});
