import type { Palette } from "../../figure/palette";

/**
 * A colour that a column's configuration names: of the theme, or any of CSS. "auto" is the series colour of a `place`;
 * of something that rises or falls by `trend`, it is green or red, and the other way round for "auto-inverse".
 */
export function colourOf(name: string | undefined, palette: Palette, place = 0, trend?: number): string {
  if (name === "auto" || name === "auto-inverse") {
    if (trend === undefined) return palette.categorical[place % palette.categorical.length] ?? palette.primary;
    const rises = trend >= 0 === (name === "auto");
    return (rises ? palette.named.green : palette.named.red) ?? palette.primary;
  }
  return name === undefined ? palette.primary : (palette.named[name] ?? name);
}
