import { expect, test, vi } from "vitest";
import { Signal } from "../../../tree/signal";
import type { Rows, Value } from "../rows";
import { EditedRows } from "./editedRows";
import { type Edits, NOTHING, withCells, withoutRows, withRows } from "./edits";

function frame(height: number) {
  return {
    height,
    value: (row: number, column: string): Value | undefined => `${column}${row}`,
    position: (row: number) => row,
    upToDate: () => true,
    want: vi.fn<Rows["want"]>(),
    load: vi.fn<Rows["load"]>(() => Promise.resolve()),
    subscribe: () => () => {},
  };
}

function over(rows: Rows, edits: Edits) {
  return new EditedRows(rows, () => edits, new Signal().subscribe);
}

test("rows below deleted ones move up, new ones stand last", () => {
  const rows = over(frame(6), withRows(withoutRows(NOTHING, [0, 2, 3]), 2, { a: "new" }));
  expect(rows.height).toBe(5);
  expect([0, 1, 2, 3, 4].map((row) => rows.value(row, "a"))).toEqual(["a1", "a4", "a5", "new", "new"]);
  expect([0, 1, 2, 3, 4].map((row) => rows.position(row))).toEqual([1, 4, 5, null, null]);
});

test("an edit shows instead of what the frame says, by the row's place in it", () => {
  const edits = withCells(withoutRows(NOTHING, [1]), [
    { row: 2, column: "a", value: null, faulty: false },
    { row: 3, column: "a", value: "wrong", faulty: true },
  ]);
  const rows = over(frame(4), edits);
  expect([0, 1, 2].map((row) => rows.value(row, "a"))).toEqual(["a0", null, "wrong"]);
});

test("an edit shows before its row is here", () => {
  const far = { ...frame(10), value: () => undefined };
  const rows = over(far, withCells(NOTHING, [{ row: 8, column: "a", value: "mine", faulty: false }]));
  expect(rows.value(8, "a")).toBe("mine");
  expect(rows.value(9, "a")).toBeUndefined();
});

test("what is in view is asked for by its place in the frame, without new rows", () => {
  const below = frame(6);
  const rows = over(below, withRows(withoutRows(NOTHING, [0, 3]), 3, {}));
  rows.want({ from: 1, to: 7, columns: ["a"] });
  expect(below.want).toHaveBeenCalledWith({ from: 2, to: 6, columns: ["a"] });
  void rows.load(4, 7);
  expect(below.load).not.toHaveBeenCalled();
  void rows.load(0, 2);
  expect(below.load).toHaveBeenCalledWith(1, 3);
});

test("a million deleted rows are no burden", () => {
  const every = Array.from({ length: 1_000_000 }, (_, row) => 2 * row);
  const rows = over(frame(2_000_000), { ...NOTHING, deleted: every });
  expect(rows.position(999_999)).toBe(1_999_999);
  expect(rows.position(0)).toBe(1);
});
