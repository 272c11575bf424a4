import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { insert, openApp } from "../testing/app";

const line = insert(6, { $: "text", body: "inside" }, { parent: 5, after: 0 });

test("a fragment is a container of its own", () => {
  openApp([insert(5, { $: "fragment" }), line]);
  const [main, own] = screen.getAllByTestId("stVerticalBlock");
  expect(screen.getByTestId("stElementContainer").parentElement).toBe(own);
  expect(main?.contains(own as HTMLElement)).toBe(true);
});

test("what a fragment draws elsewhere stands there among its neighbours", () => {
  openApp([insert(5, { $: "fragment", portal: true }), line]);
  expect(screen.getByTestId("stElementContainer").parentElement).toBe(screen.getByTestId("stVerticalBlock"));
});

test("a fragment that draws nothing leaves no trace", () => {
  openApp([insert(5, { $: "fragment" })]);
  expect(screen.getByTestId("stMain").textContent).toBe("");
  expect(screen.queryByTestId("stSkeleton")).toBeNull();
});

test("one that is still to come holds its place until its first element is there", () => {
  const { frame } = openApp([insert(5, { $: "fragment", pending: true })]);
  expect(screen.getByRole("status", { name: "Loading" })).toBe(screen.getByTestId("stSkeleton"));
  frame([line]);
  expect(screen.queryByTestId("stSkeleton")).toBeNull();
  expect(screen.getByText("inside")).toBeTruthy();
});
