import { expect, test } from "vitest";
import { frozenColumns } from "./frozen";
import { keyed } from "./view";

const columns = keyed(
  [true, true, false].map((pinned, place) => ({
    name: `c${place}`,
    label: "",
    kind: "text",
    type: "text",
    index: false,
    editable: false,
    pinned,
  })),
);
const natural = new Map(columns.map(({ key }) => [key, 100]));

test.each([
  [1000, 2],
  [300, 1], // a second one would leave a third of the room to all others
  [150, 0],
])("of %s pixels, pinned columns that leave room for others do not scroll: %s", (room, count) => {
  expect(frozenColumns(columns, natural, room)).toBe(count);
});

test("where every column is pinned, all of them are, if there is room", () => {
  const all = columns.map((column) => ({ ...column, pinned: true }));
  expect(frozenColumns(all, natural, 1000)).toBe(3);
});
