import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { insert, openApp } from "../testing/app";

test("a skeleton gives way to what is put into it, and comes back when that goes", async () => {
  const { frame } = openApp([insert(5, { $: "skeleton", height: 120 })]);
  const shape = await screen.findByRole("status", { name: "Loading" });
  expect(shape.style.height).toBe("120px");
  frame([insert(6, { $: "text", body: "here" }, { parent: 5, after: 0 })]);
  expect(screen.queryByTestId("stSkeletonElement")).toBeNull();
  expect(screen.getByText("here")).toBeTruthy();
  frame([["d", [6]]]);
  expect(screen.getByTestId("stSkeletonElement")).toBeTruthy();
});

test("while a block runs, it tells that it waits before it shows", async () => {
  openApp([insert(5, { $: "skeleton", delayed: true })]);
  expect((await screen.findByTestId("stSkeletonElement")).dataset.delayed).toBe("true");
});
