import { expect, test } from "vitest";
import { Signal } from "../../../tree/signal";
import type { Rows } from "../rows";
import { editedLines, newLines } from "./copied";
import { EditedRows } from "./editedRows";
import { type Edits, NOTHING, withCells, withoutRows, withRows } from "./edits";

const COLUMNS = ["name", "done"];
const edit = (row: number, column: string, value: string | boolean, faulty = false) => ({ row, column, value, faulty });

test("lines of the server have the edits in them, and deleted rows are left out", () => {
  const changes = [edit(7, "name", "a\tb"), edit(9, "done", true), edit(3, "done", "maybe", true)];
  const edits = withoutRows(withCells(NOTHING, changes), [8]);
  const text = 'Ada\tFalse\nBen\tFalse\nCid\tFalse\n"two\nlines"\tFalse\nDan\tFalse\n';
  expect(editedLines(text, [5, 7, 8, 9, 3], COLUMNS, edits)).toEqual([
    "Ada\tFalse",
    '"a\tb"\tFalse',
    '"two\nlines"\tTrue',
    "Dan\tmaybe",
  ]);
});

test("new rows are lines of what was put into them", () => {
  const edits = withRows(NOTHING, 2, { name: "new" });
  expect(newLines(edits.added, COLUMNS, edits)).toEqual(["new\t", "new\t"]);
});

test("rows as shown stand on rows of the frame, and new ones on none", () => {
  const edits: Edits = withRows(withoutRows(NOTHING, [1, 4]), 3, {});
  const rows = new EditedRows({ height: 10 } as Rows, () => edits, new Signal().subscribe);
  const asked = [
    [0, 2],
    [3, 10],
  ] as const;
  expect(rows.under(asked)).toEqual([
    [0, 3],
    [5, 10],
  ]);
  expect(rows.fresh(asked)).toEqual(edits.added.slice(0, 2));
});
