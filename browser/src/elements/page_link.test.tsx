import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { insert, openApp } from "../testing/app";

async function show(fields: object) {
  const app = openApp([insert(5, { $: "page_link", label: "Sales", ...fields })]);
  await act(async () => void (await import("./page_link")));
  return app;
}

test("a page link goes to its page, with its parameters", async () => {
  const { server } = await show({ page: "sales", query: "year=2026", icon: "📈" });
  const link = screen.getByRole("link", { name: "Sales" });
  expect(link.getAttribute("href")).toBe("/sales?year=2026");
  await userEvent.click(link);
  expect(server.events).toEqual([["e", 1, {}, "year=2026", "sales"]]);
});

test("a link to the page in view says so", async () => {
  await show({ page: "sales", active: true });
  expect(screen.getByRole("link", { current: "page" }).textContent).toBe("Sales");
});

test("a disabled link leads nowhere", async () => {
  const { server } = await show({ page: "sales", disabled: true });
  const link = screen.getByRole("link", { name: "Sales" });
  expect(link.getAttribute("aria-disabled")).toBe("true");
  await userEvent.click(link);
  expect(server.events).toEqual([]);
});

test("a link to an address elsewhere opens a tab of its own", async () => {
  await show({ url: "https://example.org/x" });
  const link = screen.getByRole("link", { name: "Sales" });
  expect([link.getAttribute("href"), link.getAttribute("target")]).toEqual(["https://example.org/x", "_blank"]);
});
