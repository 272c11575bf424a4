import { CompactSelection, type GridSelection } from "@glideapps/glide-data-grid";
import { expect, test, vi } from "vitest";
import type { FrameClient } from "./client";
import { placing } from "./placing";
import { EVERYTHING } from "./query";
import type { Rows } from "./rows";
import { beside, change, changedRows, selecting, shownRows } from "./selection";

const none = CompactSelection.empty();
const of = (...rows: (number | [number, number])[]) => rows.reduce<CompactSelection>((all, row) => all.add(row), none);

/** Rows in reverse, of which only some are here. */
const reversed = (height: number, here: number): Rows => ({
  height,
  value: () => null,
  position: (row) => (row < here ? height - 1 - row : undefined),
  upToDate: () => true,
  want: () => {},
  load: async () => {},
  subscribe: () => () => {},
});
const DOWN = { ...EVERYTHING, sort: { column: "a", descending: true } };
const asked = (positions: number[] = []) => ({ positions: vi.fn(async () => positions) }) as unknown as FrameClient;

test("all of ten million rows but one are told in two ranges", async () => {
  const all = of([0, 10_000_000]);
  const changes = change(all, all.remove(5));
  expect(changes).toEqual({ come: [], gone: [[5, 6]] });
  const where = await placing(changes, reversed(10_000_000, 0), EVERYTHING, asked());
  expect(changedRows([[0, 10_000_000]], changes, where)).toEqual([
    [0, 5],
    [6, 10_000_000],
  ]);
});

test("rows of a sorted view are told by their places in the frame, in the order of selecting", async () => {
  const changes = change(of(1), of(1, 3));
  const where = await placing(changes, reversed(10, 10), DOWN, asked());
  expect(changedRows([[8, 9]], changes, where)).toEqual([
    [8, 9],
    [6, 7],
  ]);
});

test("all rows of a sorted view are all rows, and the server is not asked which", async () => {
  const client = asked();
  const changes = change(none, of([0, 1000]));
  const where = await placing(changes, reversed(1000, 100), DOWN, client);
  expect(changedRows([], changes, where)).toEqual([[0, 1000]]);
  expect(client.positions).not.toHaveBeenCalled();
});

test("rows that are not here are asked for", async () => {
  const changes = change(none, of([0, 3]));
  const where = await placing(changes, reversed(3, 1), { ...DOWN, search: "x" }, asked([42, 7, 8]));
  expect(changedRows([], changes, where)).toEqual([
    [42, 43],
    [7, 9],
  ]);
});

test("the selected rows among those in view are shown, wherever sorting has put them", () => {
  const rows = reversed(1000, 100);
  expect(shownRows([[998, 1000]], rows, false, 0, 20).toArray()).toEqual([0, 1]);
  expect(shownRows([[0, 1000]], rows, false, 0, 20).length).toBe(1000);
  expect(shownRows([[3, 5]], rows, true, 0, 20).toArray()).toEqual([3, 4]);
});

test("modes say what the grid lets be selected", () => {
  expect(selecting(["single-row-required", "multi-cell"])).toEqual({
    rows: "single",
    required: true,
    columns: "none",
    cells: "multi-rect",
  });
});

const cell = (x: number, y: number) =>
  ({ cell: [x, y], range: { x, y, width: 1, height: 1 }, rangeStack: [] }) as const;
const HEADER = { header: true, many: false };
const BODY = { header: false, many: false };

test("a press on a cell leaves selected rows and columns as they are", () => {
  const before = { rows: of(1, 2), columns: of(0), current: cell(0, 0) };
  const next = { rows: none, columns: none, current: cell(1, 3) };
  expect(beside(before, next, BODY, false)).toEqual({ ...before, current: cell(1, 3) });
});

test("headers take their columns in and out, and leave rows and cells as they are", () => {
  const start = { rows: of(1), columns: none, current: cell(0, 0) };
  const press = (before: GridSelection, column: number, single = false) =>
    beside(before, { rows: none, columns: of(column), current: undefined }, HEADER, single);
  const two = press(press(start, 0), 2);
  expect(two).toEqual({ ...start, columns: of(0, 2) });
  expect(press(two, 0)).toEqual({ ...start, columns: of(2) });
  expect(press(press(start, 0, true), 2, true)).toEqual({ ...start, columns: of(2) });
  expect(press(press(start, 0, true), 0, true)).toEqual(start);
  const many = { rows: of(1), columns: of(0, 1), current: cell(0, 0) };
  expect(beside(start, many, { header: true, many: true }, false)).toEqual(many);
});

test("the box above all rows leaves columns, and Escape leaves nothing", () => {
  const before = { rows: none, columns: of(1), current: cell(0, 0) };
  const all = { rows: of([0, 9]), columns: none, current: undefined };
  expect(beside(before, all, HEADER, false)).toEqual({ ...before, rows: of([0, 9]) });
  const nothing = { rows: none, columns: none, current: undefined };
  expect(beside(before, nothing, BODY, false)).toEqual(nothing);
});
