import { GridCellKind, getLuminance, type Theme } from "@glideapps/glide-data-grid";
import { alignment } from "../column";
import { json, plain, shownText, written } from "../format";
import type { Value } from "../rows";
import type { GridTheme } from "../theme";
import type { Placed } from "../view";
import type { CellData, DataCell } from "./cell";

/** CSS of one cell, as a pandas Styler gives it. */
export type Css = Readonly<Record<string, string>>;

export interface Ingredients {
  readonly column: Placed;
  readonly value: Value | undefined;
  readonly theme: GridTheme;
  /** Stands in the place of missing values. */
  readonly placeholder: string | null;
  readonly search: string;
  /** What a Styler says instead, and in which colours. */
  readonly text?: string | null;
  readonly css?: Css | null;
  /** null: the grid takes no input. */
  readonly editable: boolean | null;
  readonly fault: string | null;
}

/** One cell as the grid draws it, reads it out and copies it. */
export function makeCell(of: Ingredients): DataCell {
  const { column, value, theme, search } = of;
  const words = column.format === undefined ? of.text : null;
  const missing = value === null && !words;
  const said = value === undefined ? "" : missing ? (of.placeholder ?? "None") : (words ?? spoken(value, of));
  const data: CellData = {
    column,
    value,
    text: said,
    theme,
    ...(missing && { quiet: true }),
    ...(search !== "" && !missing && { mark: search }),
    ...((of.editable || column.button !== undefined) && { active: true }),
  };
  return {
    kind: GridCellKind.Custom,
    allowOverlay: false,
    readonly: of.editable !== true,
    contentAlign: alignment(column),
    // Screen readers say it. What is copied, the grid does not decide.
    copyData: said,
    data,
    themeOverride: colours(of),
  };
}

/** A value that is none of its column's is shown as it was typed. */
function spoken(value: Value, { column, fault }: Ingredients): string {
  return fault === null ? shownText(value, column) : plain(value);
}

const NUMERIC = new Set(["integer", "float", "decimal", "duration"]);
const MOMENTS = new Set(["date", "time", "datetime"]);
const ISO = /^(?:\d{4}-\d\d-\d\d|\d\d:\d\d)/;

/**
 * What is copied of a cell: what it holds, as spreadsheets and editors read it, where the look leaves something of that
 * out; else what is shown.
 */
export function copyText({ data: { column, value = null, text, quiet } }: DataCell): string {
  if (quiet) return "";
  if (column.type === "button") return text;
  if (NUMERIC.has(column.kind)) return String(value);
  if (MOMENTS.has(column.type) && typeof value === "string" && ISO.test(value)) return written(value, column.timezone);
  return Array.isArray(value) && value.some((one) => String(one).includes(",")) ? json(value) : text;
}

function colours({ column, theme, css, editable, fault }: Ingredients): Partial<Theme> {
  const { glide } = theme;
  return {
    ...(column.index && { bgCell: glide.bgHeader as string, textDark: glide.textHeader as string }),
    ...(editable === false &&
      !column.index && { bgCell: glide.bgCellMedium as string, textDark: glide.textMedium as string }),
    ...(css && styled(css, theme)),
    ...(fault !== null && { bgCell: theme.errorGround, textDark: theme.error }),
  };
}

/** A ground that says nothing of the letters on it was chosen for dark ones, or for light ones. */
function letters(ground: string, { palette: { text, background, scheme } }: GridTheme): string {
  const light = getLuminance(ground) > 0.45;
  return light === (scheme === "light") ? text : background;
}

function styled(css: Css, theme: GridTheme): Partial<Theme> {
  const ground = css.background_color ?? css["background-color"];
  const weight = css.font_weight ?? css["font-weight"];
  const slant = css.font_style ?? css["font-style"];
  return {
    ...(ground && { bgCell: ground, textDark: letters(ground, theme) }),
    ...(css.color && { textDark: css.color }),
    ...((weight || slant) && { baseFontStyle: [slant, weight, `${theme.size}px`].filter(Boolean).join(" ") }),
  };
}
