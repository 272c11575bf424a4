import type { Elements } from "../../wire/elements.gen";
import { materialName } from "../Icon";

/** A column as the server tells of it. */
export type Column = Elements["dataframe"]["columns"][number];

const RIGHT = new Set(["integer", "float", "decimal", "duration"]);

/** Where a column's cells and its header stand. */
export function alignment({ alignment, type, kind, display_text }: Column): "left" | "center" | "right" {
  if (alignment) return alignment;
  if (type === "checkbox" || symbolOf({ type, display_text })) return "center";
  return type === "number" && RIGHT.has(kind) ? "right" : "left";
}

/** The Material symbol that stands for the addresses of a column of links; null: they have words. */
export function symbolOf({ type, display_text }: Pick<Column, "type" | "display_text">): string | null {
  return type === "link" && display_text ? materialName(display_text) : null;
}

/** Columns of these have no order, or none that a reader would want. */
const UNSORTED = new Set(["image", "audio", "video", "line_chart", "area_chart", "bar_chart", "json", "button"]);

export function sortable({ type, kind }: Column): boolean {
  return !UNSORTED.has(type) && kind !== "struct" && kind !== "list" && kind !== "binary";
}
