import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { menu, toolbar } from "./items";

test("buttons of the toolbar tell their keys, and show no picture that is no picture", () => {
  const press = vi.fn();
  const items = [
    { key: "share", label: "Share" },
    { key: "star", icon: "https://example.com/star.svg" },
    { key: "code", icon: "javascript:alert(1)" },
  ];
  const { container } = render(toolbar(items, press));
  screen.getByRole("button", { name: "Share" }).click();
  expect(press).toHaveBeenCalledWith("share");
  expect(screen.getByRole("button", { name: "star" })).toBeTruthy();
  expect([...container.querySelectorAll("img")].map((icon) => icon.src)).toEqual(["https://example.com/star.svg"]);
});

test("entries of the menu tell their keys; a separator is a line", () => {
  const press = vi.fn();
  const entries = menu([{ type: "text", key: "source", label: "View source" }, { type: "separator" }], press);
  expect(entries.map((entry) => entry?.name ?? null)).toEqual(["View source", null]);
  entries[0]?.act();
  expect(press).toHaveBeenCalledWith("source");
});

test("what is no list of items adds nothing", () => {
  expect(toolbar("all", vi.fn())).toBeNull();
  expect(menu([null, 1], vi.fn())).toEqual([]);
});
