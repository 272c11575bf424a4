import type { Elements } from "../../wire/elements.gen";

/** A column as the server tells of it. */
export type Column = Elements["dataframe"]["columns"][number];

const RIGHT = new Set(["integer", "float", "decimal", "duration"]);

/** Where a column's cells and its header stand. */
export function alignment({ alignment, type, kind }: Column): "left" | "center" | "right" {
  if (alignment) return alignment;
  if (type === "checkbox") return "center";
  return type === "number" && RIGHT.has(kind) ? "right" : "left";
}

/** Columns of these have no order, or none that a reader would want. */
const UNSORTED = new Set(["image", "audio", "video", "line_chart", "area_chart", "bar_chart", "json", "button"]);

export function sortable({ type, kind }: Column): boolean {
  return !UNSORTED.has(type) && kind !== "struct" && kind !== "list" && kind !== "binary";
}
