import { expect, test } from "vitest";
import { deltaOf, type Edits, editsOf, NOTHING, sameValue, withCells, withoutRows, withRows } from "./edits";

const cell = (row: number, column: string, value: string | number | null, faulty = false) => ({
  row,
  column,
  value,
  faulty,
});
const told = (edits: Edits, required: string[] = []) => deltaOf(edits, required);

test("cells are told by row and column, in the rows' order", () => {
  const edits = withCells(NOTHING, [cell(7, "b", 1), cell(2, "a", "x"), cell(7, "a", null)]);
  expect(told(edits)).toEqual({
    edited_rows: { 2: { a: "x" }, 7: { a: null, b: 1 } },
    added_rows: [],
    deleted_rows: [],
  });
});

test("a faulty value is kept but not told, and what the cell held before still is", () => {
  const good = withCells(NOTHING, [cell(0, "n", 5)]);
  const faulty = withCells(good, [cell(0, "n", "abc", true)]);
  expect(faulty.faulty.get(0)).toEqual({ n: "abc" });
  expect(told(faulty).edited_rows).toEqual({ 0: { n: 5 } });
  const mended = withCells(faulty, [cell(0, "n", 6)]);
  expect(mended.faulty.size).toBe(0);
  expect(told(mended).edited_rows).toEqual({ 0: { n: 6 } });
});

test("a new row is told once it has all required values, without those that are empty", () => {
  const added = withRows(NOTHING, 2, { a: null, b: "default" });
  const [first = 0, second = 0] = added.added;
  expect(told(added, ["a"]).added_rows).toEqual([]);
  expect(told(withCells(added, [cell(second, "a", "x")]), ["a"]).added_rows).toEqual([{ a: "x", b: "default" }]);
  expect(told(withCells(added, [cell(first, "a", null)])).added_rows).toEqual([{ b: "default" }, { b: "default" }]);
});

test("deleted rows take their edits along, and new ones leave no trace", () => {
  const edits = withCells(withRows(NOTHING, 1, {}), [cell(4, "a", 1), cell(1, "a", 2)]);
  const left = withoutRows(edits, [4, ...edits.added, 3]);
  expect(told(left)).toEqual({ edited_rows: { 1: { a: 2 } }, added_rows: [], deleted_rows: [3, 4] });
  expect(told(withoutRows(left, [0])).deleted_rows).toEqual([0, 3, 4]);
});

test("integers that no number holds exactly travel as texts", () => {
  const edits = withCells(NOTHING, [{ row: 0, column: "n", value: 2n ** 60n, faulty: false }]);
  expect(told(edits).edited_rows).toEqual({ 0: { n: "1152921504606846976" } });
});

test("edits go through a delta and back", () => {
  const edits = withCells(withRows(withoutRows(NOTHING, [5]), 2, { a: "new" }), [cell(3, "a", "x")]);
  expect(told(editsOf(told(edits), NOTHING, []))).toEqual(told(edits));
});

test("what another delta replaces keeps what was not told: faulty cells and rows that wait", () => {
  const waiting = withCells(withRows(NOTHING, 1, { a: null }), [cell(0, "n", "abc", true), cell(9, "n", "?", true)]);
  const next = editsOf({ edited_rows: {}, added_rows: [{ a: "theirs" }], deleted_rows: [9] }, waiting, ["a"]);
  expect(next.added.length).toBe(2);
  expect([...next.faulty]).toEqual([[0, { n: "abc" }]]);
  expect(told(next, ["a"])).toEqual({ edited_rows: {}, added_rows: [{ a: "theirs" }], deleted_rows: [9] });
});

test("100,000 rows are added at once", () => {
  const edits = withRows(withRows(NOTHING, 100_000, {}), 1, {});
  expect(new Set(edits.added).size).toBe(100_001);
});

test("values are the same by what they say", () => {
  expect(sameValue(["a", 1n], ["a", 1n])).toBe(true);
  expect(sameValue(["a"], "a")).toBe(false);
  expect(sameValue(null, undefined)).toBe(false);
});
