import { expect, test } from "vitest";
import type { Column } from "../column";
import type { Value } from "../rows";
import { judge } from "./judge";

const column = (fields: Partial<Column>): Column => ({
  name: "c",
  label: "c",
  kind: "text",
  type: "text",
  index: false,
  editable: true,
  ...fields,
});
const options = [
  { value: 1, label: "one" },
  { value: 2, label: "two" },
];

test.each<[Partial<Column>, Value]>([
  [{}, null],
  [{ max_chars: 3 }, "äöü"],
  [{ max_chars: 1 }, "😀"],
  [{ validate: "^st\\.\\w+$" }, "st.write"],
  [{ validate: "(?P<name>" }, "what no browser reads"],
  [{ type: "number", kind: "integer", min: 0, max: 10 }, 10],
  [{ type: "number", kind: "decimal", max: 2 }, "1.50"],
  [{ type: "checkbox", kind: "boolean" }, false],
  [{ type: "selectbox", options }, 2],
  [{ type: "multiselect", options }, [1, 2]],
  [{ type: "multiselect", options, accept_new_options: true }, [1, "new"]],
  [{ type: "date", min: "2024-01-01" }, "2024-01-01"],
  [{ type: "time", max: "12:00:00" }, "12:00:00"],
  [{ type: "datetime" }, "2024-01-01T10:00:00.5"],
])("%j takes %j", (fields, value) => {
  expect(judge(value, column(fields))).toBeNull();
});

test.each<[Partial<Column>, Value, string]>([
  [{ required: true }, null, "This cell must not be empty."],
  [{ required: true }, "", "This cell must not be empty."],
  [{ max_chars: 3 }, "four", "Enter at most 3 characters."],
  [{ validate: "^a$" }, "b", "Enter a text that matches ^a$"],
  [{ type: "number", kind: "float" }, "abc", "Enter a number."],
  [{ type: "number", kind: "integer" }, 1.5, "Enter a whole number."],
  [{ type: "number", kind: "float", min: 0, max: 10 }, 11, "Enter a value from 0 to 10."],
  [{ type: "number", kind: "float", min: 0 }, -1, "Enter a value of at least 0."],
  [{ type: "number", kind: "decimal", max: 2 }, "2.01", "Enter a value of at most 2."],
  [{ type: "checkbox", kind: "boolean" }, "maybe", "Enter true or false."],
  [{ type: "selectbox", options }, 3, "Choose one of the options."],
  [{ type: "multiselect", options }, [1, "new"], "new is not one of the options."],
  [{ type: "date" }, "soon", "Enter a date."],
  [
    { type: "datetime", min: "2024-01-01T10:00:00" },
    "2024-01-01T09:00:00",
    "Enter a value of at least 2024-01-01 10:00:00.",
  ],
])("%j refuses %j", (fields, value, message) => {
  expect(judge(value, column(fields))).toBe(message);
});

test("integers that no number holds exactly are numbers, too", () => {
  expect(judge(2n ** 60n, column({ type: "number", kind: "integer" }))).toBeNull();
});
