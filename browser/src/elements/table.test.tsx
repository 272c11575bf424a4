import { screen, within } from "@testing-library/react";
import { DurationMillisecond, Int32, Table, tableFromArrays, tableToIPC, vectorFromArray } from "apache-arrow";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import type { Elements } from "../wire/elements.gen";
import { table } from "./table";

const COLUMNS: Elements["table"]["columns"] = [
  { name: "row", label: "", kind: "text", index: true },
  { name: "n", label: "Number", kind: "float", group: "u" },
  { name: "t", label: "*Text*", kind: "text", group: "u" },
];
const data = tableToIPC(
  tableFromArrays({ row: ["r1", "r2"], n: Float64Array.from([1.5, 20]), t: ["**b**", null] }),
  "stream",
);
const draw = (fields: Partial<Elements["table"]> = {}) =>
  stage(table, "table", { columns: COLUMNS, data, rows: 2, ...fields }, {});

test("cells and headers are Markdown, numbers have the same digits behind the point", () => {
  draw({ alt: "Two rows" });
  const [, , first, second] = within(screen.getByRole("table", { name: "Two rows" })).getAllByRole("row");
  expect(first?.textContent).toBe("r11.5b");
  expect(second?.textContent).toBe("r220.0None");
  expect(screen.getByText("b").tagName).toBe("STRONG");
  expect(screen.getByText("Text").tagName).toBe("EM");
});

test("spans of time are written as in a grid, and headers stand above what they name", () => {
  const columns: typeof COLUMNS = [
    { name: "row", label: "No.", kind: "integer", index: true },
    { name: "n", label: "Time", kind: "duration" },
  ];
  const spans = vectorFromArray([3_600_000n, null], new DurationMillisecond());
  const data = tableToIPC(new Table({ row: vectorFromArray([1, 2], new Int32()), n: spans }), "stream");
  draw({ columns, data });
  expect(screen.getAllByRole("row").map((row) => row.textContent)).toEqual(["No.Time", "11h", "2None"]);
  const numeric = screen.getAllByRole("columnheader").map((header) => header.dataset.numeric);
  expect(numeric).toEqual([undefined, "true"]);
});

test("headers name columns, groups of columns, and rows", () => {
  draw();
  expect(screen.getByRole("columnheader", { name: "u" }).getAttribute("colspan")).toBe("2");
  expect(screen.getByRole("columnheader", { name: "Number" }).getAttribute("scope")).toBe("col");
  expect(screen.getAllByRole("rowheader").map((cell) => cell.textContent)).toEqual(["r1", "r2"]);
});

test("headers may be hidden", () => {
  draw({ hide_header: true });
  expect(screen.queryByRole("columnheader")).toBeNull();
});

test("of a long table it says how long", () => {
  draw({ rows: 100_000 });
  expect(screen.getByRole("note").textContent).toContain("The first 2 of 100,000 rows.");
});

test("a table without rows says so", () => {
  draw({ data: tableToIPC(tableFromArrays({ row: [], n: new Float64Array(), t: [] }), "stream"), rows: 0 });
  expect(screen.getByRole("cell", { name: "empty" }).getAttribute("colspan")).toBe("3");
});
