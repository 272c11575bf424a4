import { expect, test } from "vitest";
import { filled } from "./fill";

const columns = ["a", "b", "c"];
const read = (row: number, column: string) => `${column}${row}`;
const shown = (edits: ReturnType<typeof filled>) => edits.map(({ row, column, value }) => `${column}${row}=${value}`);

test("one cell is repeated downwards", () => {
  const edits = filled({ x: 0, y: 1, width: 1, height: 1 }, { x: 0, y: 1, width: 1, height: 3 }, columns, read);
  expect(shown(edits)).toEqual(["a2=a1", "a3=a1"]);
});

test("a block is repeated upwards in its own order", () => {
  const edits = filled({ x: 0, y: 3, width: 1, height: 2 }, { x: 0, y: 0, width: 1, height: 5 }, columns, read);
  expect(shown(edits)).toEqual(["a0=a4", "a1=a3", "a2=a4"]);
});

test("a cell goes into columns beside it", () => {
  const edits = filled({ x: 1, y: 0, width: 1, height: 1 }, { x: 0, y: 0, width: 3, height: 1 }, columns, read);
  expect(shown(edits)).toEqual(["a0=b0", "c0=b0"]);
});
