import type { Elements } from "../../wire/elements.gen";

/** Pixels of a row, of the header, and of the line above it that groups columns. */
export const [ROW, HEADER, GROUP] = [35, 36, 30];
/** Rows of a grid that takes what height it likes. */
const MOST = 10;
const BORDERS = 2;

interface Sized extends Pick<Elements["dataframe"], "height" | "row_height"> {
  rows: number;
  grouped: boolean;
}

/** Pixels; undefined: as much as there is. */
export function gridHeight({ height, row_height, rows, grouped }: Sized): number | undefined {
  if (typeof height === "number") return height;
  if (height === "stretch") return undefined;
  const head = HEADER + (grouped ? GROUP : 0) + BORDERS;
  // An empty frame says so in a row of its own.
  const shown = height === "content" ? rows : Math.min(rows, MOST);
  return head + Math.max(1, shown) * (row_height ?? ROW);
}
