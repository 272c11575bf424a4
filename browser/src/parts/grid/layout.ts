import type { GridColumn } from "@glideapps/glide-data-grid";
import { symbolOf } from "./column";
import { shownText } from "./format";
import { measured } from "./measured";
import type { Query } from "./query";
import type { Rows } from "./rows";
import type { GridTheme } from "./theme";
import type { Placed } from "./view";

/** Pixels of the narrowest and of the widest column that nobody has given a width. */
const [NARROW, WIDE] = [56, 360];
/** Of columns whose cells are no text. */
const CHARTED = 150;
const PICTURED = 90;
/** Rows whose texts tell how wide a column has to be. */
const LOOKED_AT = 100;

const FIXED: Readonly<Record<string, number>> = {
  line_chart: CHARTED,
  area_chart: CHARTED,
  bar_chart: CHARTED,
  progress: CHARTED + 30,
  image: PICTURED,
  audio: CHARTED,
  video: CHARTED,
};

/** How wide a column has to be for its header and what is here of its cells. */
export function naturalWidth(column: Placed, rows: Rows, theme: GridTheme, most = WIDE): number {
  const pad = 2 * (theme.glide.cellHorizontalPadding as number);
  const header = measured(column.label, `${theme.glide.headerFontStyle} ${theme.glide.fontFamily}`) + pad + 26;
  const fixed = symbolOf(column) ? NARROW : FIXED[column.type];
  if (fixed !== undefined) return Math.round(Math.min(WIDE, Math.max(fixed, header)));
  const font = `${theme.glide.baseFontStyle} ${theme.glide.fontFamily}`;
  const chips = column.type === "list" || column.type === "multiselect" ? 24 : 0;
  let width = header;
  for (let row = 0; row < Math.min(LOOKED_AT, rows.height); row += 1) {
    const value = rows.value(row, column.name);
    if (value === undefined || value === null) continue;
    const several = chips && Array.isArray(value) ? chips * value.length : 0;
    width = Math.max(width, measured(shownText(value, column).slice(0, 200), font) + pad + 4 + several);
  }
  return Math.round(Math.min(most, Math.max(NARROW, width)));
}

/** How wide the first column is drawn in so much room, of which it has its share where some is left. */
export function firstWidth(columns: readonly GridColumn[], room: number): number {
  const widthOf = (column: GridColumn) => ("width" in column ? column.width : 0);
  const [first] = columns;
  if (!first) return 0;
  const spare = Math.max(0, room - columns.reduce((sum, column) => sum + widthOf(column), 0));
  const growth = columns.reduce((sum, { grow = 0 }) => sum + grow, 0);
  return widthOf(first) + (growth > 0 && first.grow ? (spare * first.grow) / growth : 0);
}

/** Columns in the words of the grid. What is nobody's wish grows with the room that is left. */
export function gridColumns(
  columns: readonly Placed[],
  natural: ReadonlyMap<string, number>,
  stretch: boolean,
  query: Query,
): GridColumn[] {
  const grouped = columns.some(({ group }) => group);
  return columns.map((column) => {
    const width = column.width ?? natural.get(column.key) ?? CHARTED;
    const filtered = column.name in query.filters;
    const sign = query.sort?.column === column.name ? (query.sort.descending ? "descending" : "ascending") : null;
    return {
      id: column.key,
      title: column.label,
      width,
      hasMenu: true,
      menuIcon: "dots",
      ...(grouped && { group: column.group ?? "" }),
      ...(stretch && column.width === undefined && !column.index && { grow: width }),
      ...((sign ?? filtered) && { icon: sign ?? "filtered" }),
      ...(sign === null && !filtered && column.editable && { icon: "editable" }),
    };
  });
}
