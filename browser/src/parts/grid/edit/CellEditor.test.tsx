import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import type { Column } from "../column";
import type { GridHandle } from "../handle";
import type { Value } from "../rows";
import { CellEditor } from "./CellEditor";
import { Editing } from "./Editing";
import type { Delta } from "./edits";

afterEach(cleanup);

const NONE = { columns: {}, rows: {} } as unknown as GridHandle["selection"];

/** A frame of one column whose first cell is open in its editor. */
function open(value: Value, fields: Partial<Column>, typed: string | null = null) {
  const answers: Delta[] = [];
  const column: Column = { name: "c", label: "C", kind: "text", type: "text", index: false, editable: true, ...fields };
  const terms = {
    columns: [column],
    num_rows: "fixed" as const,
    disabled: false,
    basis: "1",
    answer: (delta: Delta) => answers.push(delta),
  };
  const editing = new Editing(terms);
  editing.over({
    height: 3,
    value: () => value,
    position: (row) => row,
    upToDate: () => true,
    want: () => {},
    load: () => Promise.resolve(),
    subscribe: () => () => {},
  });
  const grid = {
    columns: [{ ...column, key: "c" }],
    selection: NONE,
    wrapper: document.body,
    read: () => value,
    load: () => Promise.resolve(),
    bounds: () => ({ x: 10, y: 10, width: 100, height: 36 }),
    select: vi.fn(),
    clearSelection: () => {},
    focus: vi.fn(),
    redraw: () => {},
  } satisfies GridHandle;
  editing.attach(grid);
  render(
    <>
      <CellEditor editing={editing} />
      <button type="button">elsewhere</button>
    </>,
  );
  act(() => editing.activate({ row: 0, column: "c" }, typed));
  return {
    editing,
    grid,
    terms,
    /** What the cell was last said to be; undefined: nothing was said. */
    told: () => answers.at(-1)?.edited_rows[0]?.c,
    field: () => document.activeElement as HTMLInputElement,
    list: () => screen.queryAllByRole("option").map((option) => option.textContent),
  };
}

const options = [
  { value: 1, label: "One" },
  { value: 2, label: "Two" },
  { value: 3, label: "Three" },
];

test("has the focus, all of its text selected, and is named by column and row", () => {
  const { field } = open("old", {});
  expect(field().selectionEnd).toBe(3);
  expect(screen.getByRole("textbox", { name: "C, row 1" })).toBe(field());
});

test("Enter takes the text and goes down, Tab goes on, Shift+Tab back", async () => {
  const down = open("old", {});
  await userEvent.keyboard("new{Enter}");
  expect(down.told()).toBe("new");
  expect(down.grid.select).toHaveBeenCalledWith(0, 1);
  expect(down.grid.focus).toHaveBeenCalled();
  expect(screen.queryByRole("textbox")).toBeNull();
  cleanup();
  const on = open("old", {});
  await userEvent.keyboard("next{Tab}");
  expect(on.told()).toBe("next");
  expect(on.grid.select).not.toHaveBeenCalled();
});

test("one letter is enough, however the editing ends", async () => {
  const text = open("old", {}, "n");
  await userEvent.keyboard("{Tab}");
  expect(text.told()).toBe("n");
  cleanup();
  const choice = open(1, { type: "selectbox", options }, "t");
  await userEvent.keyboard("h{Tab}");
  expect(choice.told()).toBe(3);
  cleanup();
  const choices = open([1], { type: "multiselect", kind: "list", options }, "t");
  await userEvent.keyboard("w{Tab}");
  expect(choices.told()).toEqual([1, 2]);
});

test("an empty cell that must not be empty is no mistake before it is changed", () => {
  open(null, { type: "selectbox", required: true, options });
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a list that was only looked at is as it was", async () => {
  const { told } = open([1], { type: "multiselect", kind: "list", options });
  await userEvent.click(screen.getByText("elsewhere"));
  expect(told()).toBeUndefined();
});

test("Escape leaves the cell as it was", async () => {
  const { told, grid } = open("old", {});
  await userEvent.keyboard("new{Escape}");
  expect(told()).toBeUndefined();
  expect(grid.focus).toHaveBeenCalled();
});

test("a press elsewhere takes what is typed, and the focus", async () => {
  const { told, grid } = open("old", {});
  await userEvent.keyboard("new");
  await userEvent.click(screen.getByText("elsewhere"));
  expect(told()).toBe("new");
  expect(grid.focus).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(screen.getByText("elsewhere"));
});

test("a typed letter begins the text anew; arrow keys then end it", async () => {
  const { field, told, grid } = open("old", {}, "n");
  expect(field().value).toBe("n");
  await userEvent.keyboard("ew{ArrowDown}");
  expect(told()).toBe("new");
  expect(grid.select).toHaveBeenCalledWith(0, 1);
});

test("Shift+Enter is a line of the text", async () => {
  const { told } = open("a", {}, "x");
  await userEvent.keyboard("{Shift>}{Enter}{/Shift}y{Enter}");
  expect(told()).toBe("x\ny");
});

test("what is wrong with a value is said while it is typed", async () => {
  const { field } = open(1, { type: "number", kind: "integer", max: 10 });
  await userEvent.keyboard("11");
  expect(screen.getByRole("alert").textContent).toBe("Enter a value of at most 10.");
  expect(field().getAttribute("aria-invalid")).toBe("true");
  expect(field().getAttribute("aria-describedby")).toBe(screen.getByRole("alert").id);
});

test("an option is found by typing, and taken by Enter", async () => {
  const { list, told } = open(1, { type: "selectbox", options, required: true });
  expect(list()).toEqual(["One", "Two", "Three"]);
  expect(screen.getByRole("combobox", { name: "C, row 1" })).toBe(document.activeElement);
  await userEvent.keyboard("thr{Enter}");
  expect(told()).toBe(3);
});

test("an option is taken by a press", async () => {
  const { told } = open(1, { type: "selectbox", options });
  await userEvent.click(screen.getByRole("option", { name: "Two" }));
  expect(told()).toBe(2);
});

test("a choice that need not be made can be taken back", async () => {
  const { told } = open(1, { type: "selectbox", options });
  await userEvent.click(screen.getByText("Empty"));
  expect(told()).toBeNull();
});

test("several options are chosen one after the other; Enter in the empty field ends it", async () => {
  const { told, list } = open([1], { type: "multiselect", kind: "list", options });
  expect(list()).toEqual(["Two", "Three"]);
  await userEvent.keyboard("two{Enter}thr{Enter}{Enter}");
  expect(told()).toEqual([1, 2, 3]);
});

test("texts that are no options are added to a list", async () => {
  const { told } = open(["a"], { type: "list", kind: "list" });
  await userEvent.keyboard("b{Enter}{Backspace}{Backspace}c{Enter}{Enter}");
  expect(told()).toEqual(["c"]);
});

test("numbers in a list stay numbers", async () => {
  const { told } = open([1, 2], { type: "list", kind: "list" });
  await userEvent.keyboard("3{Enter}{Enter}");
  expect(told()).toEqual([1, 2, 3]);
});

test("a date is typed, or picked from the calendar", async () => {
  const typed = open("2024-02-10", { type: "date", kind: "date", format: "DD.MM.YYYY" });
  expect(typed.field().value).toBe("10.02.2024");
  await userEvent.keyboard("1.3.2024{Enter}");
  expect(typed.told()).toBe("2024-03-01");
  cleanup();
  const picked = open("2024-02-10", { type: "date", kind: "date" });
  await userEvent.keyboard("{ArrowDown}{ArrowRight}{Enter}");
  expect(picked.told()).toBe("2024-02-11");
});

test("another day keeps the time", async () => {
  const { told, field } = open("2024-02-10T17:05:00", { type: "datetime", kind: "datetime" });
  await userEvent.keyboard("{ArrowDown}{ArrowRight}{Enter}");
  expect(field().value).toBe("2024-02-11 17:05:00");
  await userEvent.keyboard("{Enter}");
  expect(told()).toBe("2024-02-11T17:05:00");
});

test("a time is typed in any form, or taken from the list", async () => {
  const typed = open("10:00:00", { type: "time", kind: "time" });
  await userEvent.keyboard("530pm{Enter}");
  expect(typed.told()).toBe("17:30:00");
  cleanup();
  const taken = open("10:00:00", { type: "time", kind: "time" });
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(taken.told()).toBe("10:15:00");
});

test("a run of the script leaves an open editor as it is", async () => {
  const { editing, terms, field, told } = open("old", {});
  await userEvent.keyboard("ne");
  const before = field();
  act(() =>
    editing.follow({ ...terms, columns: [...terms.columns] }, { edited_rows: {}, added_rows: [], deleted_rows: [] }),
  );
  expect(field()).toBe(before);
  await userEvent.keyboard("w{Enter}");
  expect(told()).toBe("new");
});
