import { expect, test } from "vitest";
import type { Column } from "../column";
import type { Value } from "../rows";
import type { DataCell } from "./cell";
import { copyText } from "./make";

test.each<[Partial<Column>, Value, string]>([
  [{ kind: "float", type: "number", format: "%.0f €" }, 1234.5, "1234.5"],
  [{ kind: "duration", type: "number" }, 3723, "3723"],
  [{ kind: "date", type: "date", format: "D MMM YYYY" }, "2024-01-02", "2024-01-02"],
  [{ kind: "time", type: "time", format: "h:mm a" }, "15:04:05", "15:04:05"],
  [{ kind: "datetime", type: "datetime", format: "distance" }, "2024-01-02T03:04:05", "2024-01-02 03:04:05"],
  [{ kind: "datetime", type: "datetime", timezone: "Asia/Tokyo" }, "2024-01-02T03:04:05", "2024-01-02 03:04:05+09:00"],
  [{ kind: "date", type: "date" }, "Tomorrow", "shown"],
  [{ kind: "list", type: "list" }, ["a, b", "c"], '["a, b","c"]'],
  [{ kind: "list", type: "list" }, ["a", "b"], "shown"],
  [{ kind: "text", type: "selectbox" }, "a", "shown"],
])("of a column of %j and %j, %s is copied", (fields, value, copied) => {
  const column = { name: "c", label: "C", index: false, editable: true, ...fields };
  expect(copyText({ data: { column, value, text: "shown" } } as DataCell)).toBe(copied);
});
