import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { insert, openApp } from "../testing/app";

const text = (body: string) => ({ $: "text", body });
const blocks = () => screen.getAllByTestId("stVerticalBlock");

test("a container shows what it holds, in order, under the user's key", () => {
  openApp([
    insert(5, { $: "container" }, { key: "my box.1" }),
    insert(6, text("a"), { parent: 5, after: 0 }),
    insert(7, text("b"), { parent: 5, after: 6 }),
  ]);
  const box = blocks()[1];
  expect(box).toHaveProperty("textContent", "ab");
  expect(box?.classList).toContain("st-key-my-box-1");
});

test("a horizontal container is a horizontal block with its gap", () => {
  openApp([insert(5, { $: "container", horizontal: true, gap: "large", horizontal_alignment: "right" })]);
  const row = screen.getByTestId("stHorizontalBlock");
  expect(row.dataset).toMatchObject({ direction: "horizontal", x: "right", wrap: "true" });
  expect(row.style.getPropertyValue("--gap")).toBe("4rem");
});

test("a container with a height scrolls", () => {
  openApp([insert(5, { $: "container", height: 120 })]);
  expect(screen.getByTestId("stLayoutWrapper").style.height).toBe("120px");
  expect(blocks()[1]?.dataset.scrolls).toBe("true");
});

test("an element that comes first leaves the others' nodes alone", () => {
  const { frame } = openApp([insert(5, text("a")), insert(6, text("b"))]);
  const before = screen.getByText("b");
  frame([insert(7, text("new"), { after: 0 })]);
  expect(screen.getByText("b")).toBe(before);
  expect(screen.getByTestId("stMain").textContent).toBe("newab");
});

test("columns share the row by their weights", () => {
  openApp([
    insert(5, { $: "columns" }),
    insert(6, { $: "column", weight: 1 }, { parent: 5, after: 0 }),
    insert(7, { $: "column", weight: 3, border: true, vertical_alignment: "center" }, { parent: 5, after: 6 }),
    insert(8, text("left"), { parent: 6, after: 0 }),
  ]);
  const columns = screen.getAllByTestId("stColumn");
  expect(columns.map((column) => column.style.flexGrow)).toEqual(["1", "3"]);
  expect(columns[1]?.dataset).toMatchObject({ border: "true", y: "center" });
  expect(columns[0]?.textContent).toBe("left");
});

test("an empty place shows its one element, and takes no room without it", () => {
  const { frame } = openApp([insert(5, { $: "empty" })]);
  expect(screen.getByTestId("stEmpty")).toBeTruthy();
  frame([insert(6, text("here"), { parent: 5, after: 0 })]);
  expect(screen.queryByTestId("stEmpty")).toBeNull();
  expect(screen.getByText("here")).toBeTruthy();
  frame([["d", [6]]]);
  expect(screen.getByTestId("stEmpty")).toBeTruthy();
});
