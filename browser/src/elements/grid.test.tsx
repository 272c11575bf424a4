import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { insert, openApp } from "../testing/app";

let width = 0;
let resized = () => {};

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockImplementation(() => width);
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(listener: () => void) {
        resized = listener;
      }
      observe() {}
      disconnect() {}
    },
  );
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const text = (body: string) => ({ $: "text", body });

async function draw(fields: Record<string, unknown>, at: number) {
  width = at;
  openApp([
    insert(5, { $: "grid", ...fields }, { key: "my grid" }),
    insert(6, text("a"), { parent: 5, after: 0 }),
    insert(7, { $: "grid_cell", column_span: 3, row_span: 2 }, { parent: 5, after: 6 }),
    insert(8, text("b"), { parent: 7, after: 0 }),
    insert(9, text("c"), { parent: 7, after: 8 }),
    insert(10, { $: "grid_cell", column_span: "all" }, { parent: 5, after: 7 }),
  ]);
  return await screen.findByTestId("stGrid");
}

test("each child is a cell, and a cell may hold several elements", async () => {
  const grid = await draw({ columns: 4 }, 1000);
  const cells = within(grid).getAllByTestId("stGridCell");
  await screen.findByText("c");
  expect(cells.map((cell) => cell.textContent)).toEqual(["a", "bc", ""]);
  expect(grid.classList).toContain("st-key-my-grid");
});

test("there are as many columns as fit, and a cell spans no more than there are", async () => {
  const grid = await draw({ columns: 4 }, 1000);
  const columns = () => grid.style.gridTemplateColumns;
  const spans = () =>
    within(grid)
      .getAllByTestId("stGridCell")
      .map(({ style }) => style.gridColumn);
  expect(columns()).toBe("repeat(4, minmax(0px, 1fr))");
  expect(spans()).toEqual(["", "span 3", "1 / -1"]);
  width = 500;
  act(() => resized());
  expect(columns()).toBe("repeat(2, minmax(0px, 1fr))");
  expect(spans()).toEqual(["", "1 / -1", "1 / -1"]);
  width = 0; // out of sight
  act(() => resized());
  expect(columns()).toBe("repeat(2, minmax(0px, 1fr))");
});

test("a grid that may not wrap keeps its columns, whatever room there is", async () => {
  const grid = await draw({ columns: 4, wrap: false, min_column_width: 120 }, 100);
  expect(grid.style.gridTemplateColumns).toBe("repeat(4, minmax(120px, 1fr))");
});

test("a cell that scrolls takes the focus, unless something in it does", async () => {
  vi.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockReturnValue(500);
  const grid = await draw({ row_height: 60 }, 1000);
  const stops = () =>
    within(grid)
      .getAllByTestId("stGridCell")
      .map((cell) => cell.tabIndex);
  expect(stops()).toEqual([0, 0, 0]);
  within(grid).getByText("a").append(document.createElement("input"));
  await waitFor(() => expect(stops()).toEqual([-1, 0, 0]));
});

test("gaps, row height and density are the script's", async () => {
  const grid = await draw({ row_gap: "large", column_gap: 5, row_height: 60, dense: true, border: true }, 1000);
  expect(grid.style).toMatchObject({
    rowGap: "4rem",
    columnGap: "5px",
    gridAutoRows: "60px",
    gridAutoFlow: "row dense",
  });
  expect(grid.dataset).toMatchObject({ rows: "fixed", border: "true" });
});
