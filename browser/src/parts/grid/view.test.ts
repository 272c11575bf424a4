import { expect, test } from "vitest";
import { arranged, keyed, moved, UNTOUCHED, visible } from "./view";

const columns = keyed(
  ["id", "a", "b", "c"].map((name) => ({
    name,
    label: name,
    kind: "text",
    type: "text",
    index: name === "id",
    editable: false,
    ...(name === "id" && { pinned: true }),
  })),
);
const names = (view = UNTOUCHED, of = columns) => visible(arranged(of, view)).map(({ key }) => key);

test("pinned columns stand first, hidden ones nowhere", () => {
  expect(names()).toEqual(["id", "a", "b", "c"]);
  expect(names({ ...UNTOUCHED, pinned: { c: true, id: false }, hidden: { a: true } })).toEqual(["c", "id", "b"]);
});

test("a dragged column keeps its place when the script adds another one", () => {
  const view = { ...UNTOUCHED, order: moved(arranged(columns, UNTOUCHED), 3, 1) };
  expect(names(view)).toEqual(["id", "c", "a", "b"]);
  const more = keyed([
    ...columns.slice(0, 2),
    { ...columns[1], name: "new" } as (typeof columns)[number],
    ...columns.slice(2),
  ]);
  expect(names(view, more)).toEqual(["id", "c", "new", "a", "b"]);
});

test("a column that is shown twice has two keys", () => {
  expect(keyed([columns[1], columns[1]] as typeof columns).map(({ key }) => key)).toEqual(["a", "a 2"]);
});
