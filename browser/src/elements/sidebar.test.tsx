import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { insert, openApp } from "../testing/app";

const inSidebar = insert(5, { $: "text", body: "filter" }, { parent: 2, after: 0 });

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
  const width = () => screen.getByTestId("stSidebar").style.getPropertyValue("--sidebar");
  expect(width()).toBe("400px");
  const handle = screen.getByRole("separator", { name: "Width of the sidebar" });
  handle.focus();
  await userEvent.keyboard("{ArrowRight}");
  expect(width()).toBe("416px");
  frame([["s", 0, { sidebar: 5_000 }]]);
  expect(width()).toBe("600px");
});
