import { CompactSelection, type GridSelection } from "@glideapps/glide-data-grid";
import { expect, test, vi } from "vitest";
import { type Copied, copied, fetchedText, rowsAt, textHere } from "./clipboard";
import type { Rows, Value } from "./rows";

const NONE: GridSelection = { columns: CompactSelection.empty(), rows: CompactSelection.empty() };

/** Rows of which those up to `here` have come. */
function some(here: number) {
  const loaded = { to: here };
  const load = vi.fn(async (_from: number, to: number) => {
    loaded.to = Math.max(loaded.to, to);
  });
  const value = (row: number, column: string): Value | undefined => (row < loaded.to ? `${column}${row}` : undefined);
  const rows = { height: 2000, load, value, position: (row: number) => row } as unknown as Rows;
  const text = (column: number, row: number) => String(value(row, "ab"[column] as string));
  return { rows, load, text };
}

const part = (from: number, to: number): Copied => ({ rows: [[from, to]], columns: [0, 1] });

test("whole rows are copied rather than columns, and columns rather than cells", () => {
  const columns = CompactSelection.fromSingleSelection(2);
  const range = { x: 1, y: 5, width: 2, height: 10 };
  const current = { cell: [1, 5] as const, range, rangeStack: [] };
  expect(copied({ ...NONE, columns, current }, [[3, 4]], 8, 3)).toEqual({ rows: [[3, 4]], columns: [0, 1, 2] });
  expect(copied({ ...NONE, columns, current }, [], 8, 3)).toEqual({ rows: [[0, 8]], columns: [2] });
  expect(copied({ ...NONE, current }, [], 8, 3)).toEqual({ rows: [[5, 8]], columns: [1, 2] });
  expect(copied(NONE, [], 8, 3)).toBeNull();
});

test("what is here is copied at once, what is not is not taken for empty", () => {
  const { rows, text } = some(3);
  expect(textHere(part(1, 3), rows, ["a", "b"], text)).toBe("a1\tb1\na2\tb2");
  expect(textHere(part(1, 4), rows, ["a", "b"], text)).toBeNull();
  expect(textHere(part(0, 2000), some(2000).rows, ["a", "b"], text)).toBeNull();
});

test("a text of which a part is here is not copied as that", () => {
  const rows = { value: () => "a long te…\u2060" } as unknown as Rows;
  expect(textHere(part(0, 1), rows, ["a", "b"], () => "")).toBeNull();
});

test("what is not here is fetched a part at a time", async () => {
  const { rows, text, load } = some(0);
  const lines = (
    await fetchedText(
      {
        ...part(0, 700),
        rows: [
          [0, 1],
          [100, 800],
        ],
      },
      rows,
      text,
      new AbortController().signal,
    )
  ).split("\n");
  expect(lines).toHaveLength(701);
  expect([lines[0], lines[1], lines.at(-1)]).toEqual(["a0\tb0", "a100\tb100", "a799\tb799"]);
  expect(load.mock.calls).toEqual([
    [0, 1],
    [100, 600],
    [600, 800],
  ]);
});

test("what is called off is not fetched any further", async () => {
  const { rows, text, load } = some(0);
  const off = new AbortController();
  load.mockImplementation(async () => off.abort());
  await expect(fetchedText(part(0, 2000), rows, text, off.signal)).rejects.toThrow("abort");
  expect(load).toHaveBeenCalledTimes(1);
});

test("rows in another order are found by their places in the frame", () => {
  expect(
    rowsAt(
      [7, 3, 4, 9, 0],
      [
        [3, 5],
        [9, 10],
      ],
    ),
  ).toEqual([[1, 4]]);
});

test.each(["a\tb", "a\nb", 'a"b'])("a cell with %j stays one cell", async (cell) => {
  const { rows } = some(1);
  expect(textHere({ rows: [[0, 1]], columns: [0] }, rows, ["a"], () => cell)).toBe(`"${cell.replace('"', '""')}"`);
});
