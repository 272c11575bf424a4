// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import type { Column } from "../column";
import type { GridHandle } from "../handle";
import type { Rows, Value } from "../rows";
import { Editing, type Terms } from "./Editing";
import type { Delta } from "./edits";

const EMPTY: Delta = { edited_rows: {}, added_rows: [], deleted_rows: [] };

function column(name: string, fields: Partial<Column>): Column {
  return { name, label: name, kind: "text", type: "text", index: false, editable: true, ...fields };
}

const COLUMNS = [
  column("name", { required: true }),
  column("n", { type: "number", kind: "integer", max: 10, default: 1 }),
  column("ok", { type: "checkbox", kind: "boolean" }),
  column("maybe", { type: "checkbox", kind: "boolean", nullable: true }),
  column("fixed", { editable: false }),
];
const FRAME: Record<string, Value>[] = [
  { name: "a", n: 1, ok: true, maybe: true, fixed: "x" },
  { name: "b", n: 2, ok: false, maybe: null, fixed: "y" },
  { name: "c", n: null, ok: false, maybe: null, fixed: "z" },
];

function frame(): Rows {
  return {
    height: FRAME.length,
    value: (row, name) => FRAME[row]?.[name],
    position: (row) => row,
    upToDate: () => true,
    want: () => {},
    load: () => Promise.resolve(),
    subscribe: () => () => {},
  };
}

/** A frame whose rows the test changes, and of which only some are here. */
function changing(all: Record<string, Value>[]) {
  let [rows, here, order] = [all, all.length, all.map((_, row) => row)];
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const frame: Rows = {
    get height() {
      return rows.length;
    },
    value: (row, name) => (row < here ? rows[order[row] ?? -1]?.[name] : undefined),
    position: (row) => order[row],
    upToDate: (row) => row < here,
    want: () => {},
    load: () => Promise.reject(new Error("The connection was lost.")),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    frame,
    become: (next: Record<string, Value>[], some = next.length) => {
      [rows, here, order] = [next, some, next.map((_, row) => row)];
      tell();
    },
    sort: (next: number[]) => {
      order = next;
      tell();
    },
  };
}

/** An editor over three rows, and the answers that it has given. */
function setUp(fields: Partial<Terms> = {}, under: Rows = frame()) {
  const answers: Delta[] = [];
  const terms: Terms = {
    columns: COLUMNS,
    num_rows: "dynamic",
    disabled: false,
    basis: "1",
    answer: (delta) => answers.push(delta),
    ...fields,
  };
  const editing = new Editing(terms);
  const rows = editing.over(under);
  return { editing, rows, terms, answers };
}

function copied(text: string): DataTransfer {
  return { getData: (type: string) => (type === "text/plain" ? text : "") } as unknown as DataTransfer;
}

const at = (row: number, name: string) => ({ row, column: name });

test("what is typed shows, and is told", () => {
  const { editing, rows, answers } = setUp();
  editing.activate(at(1, "n"), "7");
  expect(editing.open?.value).toBe(2);
  editing.finish(7);
  expect(editing.open).toBeNull();
  expect(rows.value(1, "n")).toBe(7);
  expect(answers).toEqual([{ ...EMPTY, edited_rows: { 1: { n: 7 } } }]);
});

test("rows that are not here are copied as they are shown: without deleted ones, with edits and new rows", async () => {
  const { editing, rows } = setUp();
  editing.edited([{ ...at(2, "n"), value: 5 }]);
  editing.remove([0]);
  editing.append?.();
  const text = vi.fn(async () => "b\t2\nc\t\n");
  const copy = await editing.copied([[0, rows.height]], ["name", "n"], { text, place: (row) => row });
  expect(text).toHaveBeenCalledWith([[1, 3]]);
  expect(copy).toBe("b\t2\nc\t5\n\t1");
});

test("what stays as it was is told to nobody", () => {
  const { editing, answers } = setUp();
  editing.activate(at(1, "n"), null);
  editing.finish(2);
  editing.activate(at(1, "n"), null);
  editing.finish(undefined);
  expect(answers).toEqual([]);
});

test("a value that cannot be taken shows with what is wrong, and is not told", () => {
  const { editing, rows, answers } = setUp();
  editing.edited([{ ...at(1, "n"), value: 11 }]);
  expect(rows.value(1, "n")).toBe(11);
  expect(editing.fault(1, "n")).toBe("Enter a value of at most 10.");
  expect(editing.untold.faults).toEqual(["n: Enter a value of at most 10."]);
  expect(answers).toEqual([]);
  editing.edited([{ ...at(1, "n"), value: 10 }]);
  expect(editing.fault(1, "n")).toBeNull();
  expect(answers.length).toBe(1);
});

test("a column that takes no input is left alone by every way in", async () => {
  const { editing, answers } = setUp();
  editing.activate(at(0, "fixed"), null);
  expect(editing.open).toBeNull();
  editing.edited([{ ...at(0, "fixed"), value: "?" }]);
  editing.erase({ rows: [], cells: [at(0, "fixed")] });
  await editing.paste(at(0, "fixed"), copied("?"), ["fixed"]);
  expect(answers).toEqual([]);
});

test("nothing of a disabled editor can be changed", () => {
  const { editing, answers } = setUp({ disabled: true });
  expect(editing.append).toBeUndefined();
  editing.erase({ rows: [0], cells: [] });
  editing.edited([{ ...at(0, "n"), value: 5 }]);
  expect(answers).toEqual([]);
});

test("the delete key empties cells, and takes selected rows away where that is allowed", () => {
  const { editing, rows, answers } = setUp();
  editing.erase({ rows: [], cells: [at(0, "n"), at(0, "ok"), at(0, "maybe")] });
  expect(answers.at(-1)?.edited_rows).toEqual({ 0: { n: null, ok: false, maybe: null } });
  editing.erase({ rows: [0, 1], cells: [] });
  expect(answers.at(-1)).toEqual({ ...EMPTY, deleted_rows: [0, 1] });
  expect(rows.value(0, "name")).toBe("c");

  const fixed = setUp({ num_rows: "fixed" });
  fixed.editing.erase({ rows: [0], cells: [] });
  expect(fixed.answers).toEqual([]);
});

test("a required cell that is emptied shows so, and is not told", () => {
  const { editing, rows, answers } = setUp();
  editing.erase({ rows: [], cells: [at(0, "name")] });
  expect(rows.value(0, "name")).toBeNull();
  expect(editing.fault(0, "name")).toBe("This cell must not be empty.");
  expect(answers).toEqual([]);
});

test("a new row begins with defaults, and is told once it has what it needs", () => {
  const { editing, rows, answers } = setUp();
  expect(editing.append?.()).toBe(3);
  expect(rows.value(3, "n")).toBe(1);
  expect(editing.fault(3, "name")).toBe("This cell must not be empty.");
  expect(editing.untold).toEqual({ pending: 1, faults: [], lost: null });
  expect(answers).toEqual([]);
  editing.edited([{ ...at(3, "name"), value: "new" }]);
  expect(answers).toEqual([{ ...EMPTY, added_rows: [{ name: "new", n: 1 }] }]);
});

test("a pasted table goes into cells that take it, and into new rows below the last, in one step", async () => {
  const { editing, rows, answers } = setUp();
  await editing.paste(at(2, "name"), copied("x\t5\ttrue\t!\ny\tabc\tno\t!"), ["name", "n", "ok", "fixed"]);
  expect(answers).toEqual([
    {
      edited_rows: { 2: { name: "x", n: 5, ok: true } },
      added_rows: [{ name: "y", n: 1, ok: false }],
      deleted_rows: [],
    },
  ]);
  expect(editing.fault(3, "n")).toBe("Enter a whole number.");
  editing.undo();
  expect(answers.at(-1)).toEqual(EMPTY);
  expect(rows.height).toBe(3);
});

test("a pasted table is cut where no rows can be added", async () => {
  const { editing, rows, answers } = setUp({ num_rows: "fixed" });
  await editing.paste(at(2, "n"), copied("5\n6\n7"), ["n", "ok", "fixed"]);
  expect(rows.height).toBe(3);
  expect(answers).toEqual([{ ...EMPTY, edited_rows: { 2: { n: 5 } } }]);
});

test("steps are taken back and made again", () => {
  const { editing, rows, answers } = setUp();
  editing.edited([{ ...at(0, "n"), value: 5 }]);
  editing.remove([1]);
  editing.undo();
  expect(rows.height).toBe(3);
  editing.undo();
  expect(rows.value(0, "n")).toBe(1);
  expect(answers.at(-1)).toEqual(EMPTY);
  editing.redo();
  expect(answers.at(-1)).toEqual({ ...EMPTY, edited_rows: { 0: { n: 5 } } });
});

test("the server's value replaces what it was told, and nothing else", () => {
  const { editing, rows, terms } = setUp();
  editing.edited([{ ...at(0, "n"), value: 5 }]);
  editing.edited([{ ...at(1, "n"), value: 99 }]);
  editing.append?.();
  editing.follow(terms, EMPTY);
  expect(rows.value(0, "n")).toBe(1);
  expect(rows.value(1, "n")).toBe(99);
  expect(rows.height).toBe(4);
});

test("other data take all edits of theirs away; a new row that waits is the user's own", () => {
  const { editing, rows, terms } = setUp();
  editing.edited([{ ...at(0, "n"), value: 99 }]);
  editing.append?.();
  editing.edited([{ ...at(3, "n"), value: 8 }]);
  editing.follow({ ...terms, basis: "2" }, EMPTY);
  expect(rows.value(0, "n")).toBe(1);
  expect(rows.value(3, "n")).toBe(8);
});

test("a run that brings nothing new leaves the way back, and the open cell, as they are", () => {
  const { editing, rows, terms } = setUp();
  const answer: Delta = { ...EMPTY, edited_rows: { 0: { n: 5 } } };
  editing.edited([{ ...at(0, "n"), value: 5 }]);
  editing.activate(at(1, "n"), null);
  const turned = vi.fn();
  editing.turned.subscribe(turned);
  editing.follow({ ...terms, columns: [...COLUMNS] }, structuredClone(answer));
  expect(editing.open?.at).toEqual(at(1, "n"));
  expect(turned).not.toHaveBeenCalled();
  editing.undo();
  expect(rows.value(0, "n")).toBe(1);
});

test("a column that is closed to input closes its editor", () => {
  const { editing, terms } = setUp();
  editing.activate(at(1, "n"), null);
  editing.follow({ ...terms, columns: COLUMNS.map((one) => ({ ...one, editable: false })) }, EMPTY);
  expect(editing.open).toBeNull();
});

test("a column that becomes one of another type closes its editor, and says what was in it", () => {
  const { editing, terms } = setUp();
  editing.activate(at(1, "n"), null);
  editing.write(7);
  const columns = COLUMNS.map((one) => (one.name === "n" ? column("n", {}) : one));
  editing.follow({ ...terms, columns, basis: "2" }, EMPTY);
  expect(editing.open).toBeNull();
  expect(editing.untold.lost).toBe("7");
});

test("what is in an open cell stays when its grid goes out of sight", () => {
  const { editing, answers } = setUp();
  const detach = editing.attach({} as GridHandle);
  editing.activate(at(1, "name"), null);
  editing.write("half");
  detach();
  expect(editing.open).toBeNull();
  expect(answers).toEqual([{ ...EMPTY, edited_rows: { 1: { name: "half" } } }]);
});

test("a value that is filled into a column of another kind becomes one of it", () => {
  const { editing, rows } = setUp();
  editing.edited([
    { ...at(0, "n"), value: "8" },
    { ...at(0, "name"), value: 3 },
  ]);
  expect(rows.value(0, "n")).toBe(8);
  expect(rows.value(0, "name")).toBe("3");
});

// --- a cell that is open while its row goes elsewhere ---

const NEW: Record<string, Value> = { name: "new", n: 9, ok: true, maybe: null, fixed: "?" };

test("an edit goes into the row that it was begun in, wherever that stands by now", () => {
  const { frame, sort } = changing(FRAME);
  const { editing, answers } = setUp({ num_rows: "fixed" }, frame);
  editing.activate(at(0, "n"), null);
  sort([2, 1, 0]);
  expect(editing.open?.at).toEqual(at(2, "n"));
  editing.finish(7);
  expect(answers).toEqual([{ ...EMPTY, edited_rows: { 0: { n: 7 } } }]);
});

test("an open cell follows its row when rows come above it", () => {
  const { frame, become } = changing(FRAME);
  const { editing, rows, terms, answers } = setUp({}, frame);
  editing.activate(at(1, "n"), null);
  const opening = editing.open?.opening;
  editing.follow({ ...terms, basis: "2" }, EMPTY);
  become([NEW, ...FRAME], 0);
  expect(editing.open?.at).toEqual(at(1, "n"));
  become([NEW, ...FRAME]);
  expect(editing.open).toMatchObject({ opening, at: at(2, "n") });
  editing.finish(7);
  expect(rows.value(2, "n")).toBe(7);
  expect(answers).toEqual([{ ...EMPTY, edited_rows: { 2: { n: 7 } } }]);
});

test("an index tells which row it is, whatever else is in it now", () => {
  const { frame, become } = changing(FRAME);
  const columns = COLUMNS.map((one) => (one.name === "name" ? { ...one, index: true } : one));
  const { editing, terms } = setUp({ columns }, frame);
  editing.activate(at(1, "n"), null);
  editing.follow({ ...terms, basis: "2" }, EMPTY);
  become([NEW, ...FRAME.map((row) => ({ ...row, n: 5 }))]);
  expect(editing.open?.at).toEqual(at(2, "n"));
});

test("an open cell stays where it is when only values of its row change", () => {
  const { frame, become } = changing(FRAME);
  const { editing, terms, answers } = setUp({}, frame);
  editing.activate(at(1, "n"), null);
  editing.follow({ ...terms, basis: "2" }, EMPTY);
  become(FRAME.map((row) => ({ ...row, fixed: "other" })));
  editing.finish(7);
  expect(answers).toEqual([{ ...EMPTY, edited_rows: { 1: { n: 7 } } }]);
});

test("what is in an open cell is not put into another row when its own is gone, and is told to the user", () => {
  const { frame, become } = changing(FRAME);
  const { editing, terms, answers } = setUp({}, frame);
  editing.activate(at(1, "name"), null);
  editing.write("half");
  editing.follow({ ...terms, basis: "2" }, EMPTY);
  become(FRAME.filter((_, row) => row !== 1));
  expect(editing.open).toBeNull();
  expect(editing.untold.lost).toBe("half");
  editing.edited([{ ...at(0, "n"), value: 5 }]);
  expect(editing.untold.lost).toBeNull();
  expect(answers).toEqual([{ ...EMPTY, edited_rows: { 0: { n: 5 } } }]);
});

test("what is entered before the other data are here is not put into them", () => {
  const { frame, become } = changing(FRAME);
  const { editing, terms, answers } = setUp({}, frame);
  editing.activate(at(1, "name"), null);
  editing.follow({ ...terms, basis: "2" }, EMPTY);
  become([NEW, ...FRAME], 0);
  editing.finish("x", [0, 1]);
  expect(editing.untold.lost).toBe("x");
  expect(answers).toEqual([]);
});

test("rows in the frame's order take what is pasted before they are here, others say what hinders them", async () => {
  const far = changing(FRAME);
  const { editing, answers } = setUp({ num_rows: "fixed" }, far.frame);
  far.become(FRAME, 0);
  await editing.paste(at(0, "n"), copied("5\n6"), ["n"]);
  expect(answers).toEqual([{ ...EMPTY, edited_rows: { 0: { n: 5 }, 1: { n: 6 } } }]);
  far.sort([]);
  await expect(editing.paste(at(0, "n"), copied("7"), ["n"])).rejects.toThrow("The connection was lost.");
});

test("integers beyond what a number holds exactly are themselves again when the server tells of them", () => {
  const { editing, rows, terms } = setUp();
  editing.follow(terms, { ...EMPTY, edited_rows: { 0: { n: "-9007199254740993", name: "9007199254740993" } } });
  expect([rows.value(0, "n"), rows.value(0, "name")]).toEqual([-9007199254740993n, "9007199254740993"]);
});
