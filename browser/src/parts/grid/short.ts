import type { Value } from "./rows";

/** How the server ends a text of which it sends a part: a window of a frame is to be small, whatever the cells hold. */
const SHORT = "…\u2060";

/** Whether the server has more of it. */
export function isShort(value: Value | undefined): boolean {
  return typeof value === "string" && value.endsWith(SHORT);
}

/** Whether a cell in lines of text is such a one. */
export function holdsShort(lines: string): boolean {
  return lines.includes(SHORT);
}

/** The text of a line with one cell, as the server writes it for the clipboard. */
export function unquoted(line: string): string {
  const cell = line.replace(/\n$/, "");
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
