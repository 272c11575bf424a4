import { expect, test } from "vitest";
import type { Column } from "../column";
import type { Value } from "../rows";
import { cellText, parseCell } from "./parse";

const column = (fields: Partial<Column>): Column => ({
  name: "c",
  label: "c",
  kind: "text",
  type: "text",
  index: false,
  editable: true,
  ...fields,
});
const float = { type: "number", kind: "float" } as const;
const options = [
  { value: 1, label: "One" },
  { value: "b", label: "B" },
];

test.each<[Partial<Column>, string, Value]>([
  [{}, "", null],
  [{}, " a ", " a "],
  [float, "1.5", 1.5],
  [float, " 1,234,567.5 ", 1_234_567.5],
  [float, "1,5", 1.5],
  [float, "0,125", 0.125],
  [float, "-12,3456 €", -12.3456],
  [float, "1.234.567,5", 1_234_567.5],
  [float, "1.234.567", 1_234_567],
  [float, "1.234", 1.234],
  [float, "1,23,45", "1,23,45"],
  [float, "$1,000", 1000],
  [float, "(12)", -12],
  [float, "50%", 0.5],
  [float, "12,5 %", 0.125],
  [float, "1e3", 1000],
  [float, "1e999", "1e999"],
  [float, "", null],
  [float, "abc", "abc"],
  [{ ...float, step: 0.01 }, "1.23456", 1.23],
  [{ type: "number", kind: "decimal" }, "0.10", "0.10"],
  [{ type: "checkbox", kind: "boolean" }, "Yes", true],
  [{ type: "checkbox", kind: "boolean" }, "0", false],
  [{ type: "selectbox", options }, "one", 1],
  [{ type: "selectbox", options }, "?", "?"],
  [{ type: "multiselect", options }, "B, One, c", ["b", 1, "c"]],
  [{ type: "list" }, '["a, b", 2]', ["a, b", "2"]],
  [{ type: "date" }, "2024-2-29", "2024-02-29"],
  [{ type: "date", format: "DD.MM.YYYY" }, "1.2.2024", "2024-02-01"],
  [{ type: "date" }, new Date(2024, 1, 29).toLocaleDateString(), "2024-02-29"],
  [{ type: "date", format: "DD.MM.YYYY" }, "12/31/2024", "12/31/2024"],
  [{ type: "date" }, "2024-02-29 00:00:00", "2024-02-29"],
  [{ type: "date" }, "2023-02-29", "2023-02-29"],
  [{ type: "time" }, "5.30 pm", "17:30:00"],
  [{ type: "datetime" }, "2024-02-29 17:05", "2024-02-29T17:05:00"],
  [{ type: "datetime" }, "2024-02-29T17:05:06Z", "2024-02-29T17:05:06"],
  [{ type: "datetime" }, "2024-02-29", "2024-02-29T00:00:00"],
  [{ type: "datetime", timezone: "Europe/Vienna" }, "2024-02-29 17:05:06", "2024-02-29T17:05:06"],
  [{ type: "datetime", timezone: "Europe/Vienna" }, "2024-02-29 17:05:06.5+01:00", "2024-02-29T17:05:06.500000"],
  [{ type: "datetime", timezone: "Europe/Vienna" }, "2024-02-29T17:05:06Z", "2024-02-29T18:05:06"],
  [{ type: "datetime", timezone: "Europe/Vienna" }, "2024-07-01 17:05 -0500", "2024-07-02T00:05:00"],
  [{ type: "datetime" }, "2024-02-29 17:05:06+01:00", "2024-02-29T17:05:06"],
])("%j reads %j as %j", (fields, text, value) => {
  expect(parseCell(text, column(fields))).toEqual(value);
});

test.each<[Partial<Column>, Value, string]>([
  [{}, null, ""],
  [float, 0.1, "0.1"],
  [{ type: "selectbox", options }, 1, "One"],
  [{ type: "datetime" }, "2024-02-29T17:05:00", "2024-02-29 17:05:00"],
  [{ type: "list" }, ["a", "b"], "a, b"],
  [{ type: "checkbox" }, true, "true"],
])("%j writes %j as %j", (fields, value, text) => {
  expect(cellText(value, column(fields))).toBe(text);
});

test("integers that no number holds exactly stay exact", () => {
  expect(parseCell("9007199254740993", column({ type: "number", kind: "integer" }))).toBe(9_007_199_254_740_993n);
});
