import type { CellData } from "./cells/cell";
import { hitsCheckbox } from "./cells/checkbox";
import { openable } from "./cells/link";
import { isShort } from "./short";

interface Press {
  data: CellData;
  align: string | undefined;
  /** Where in the cell; null: the key of a key press. */
  hit: { x: number; bounds: { x: number; y: number; width: number; height: number } } | null;
  pad: number;
}

const SHOWN = new Set(["image", "audio", "video"]);
const READ = new Set(["text", "json", "list", "multiselect", "markdown", "selectbox"]);

/** What a press on a cell does. What leads elsewhere has happened by then. */
export function pressed({ data, align, hit, pad }: Press): "toggle" | "open" | "answer" | null {
  const { column, value, active } = data;
  if (value === null || value === undefined) return column.type === "checkbox" && active && !hit ? "toggle" : null;
  if (column.type === "checkbox")
    return active && (!hit || hitsCheckbox(hit.bounds, hit.x, align, pad)) ? "toggle" : null;
  if (column.type === "button") return active ? "answer" : null;
  if (SHOWN.has(column.type)) return hit ? "open" : null;
  if (column.type === "link" && (!hit || !active)) {
    const url = isShort(value) ? null : openable(String(value));
    if (url) window.open(url, "_blank", "noopener,noreferrer");
  }
  return null;
}

/** A double press, or Enter, shows the whole of it. */
export function opens({ column, value }: CellData): boolean {
  return value !== null && value !== undefined && (SHOWN.has(column.type) || READ.has(column.type));
}
