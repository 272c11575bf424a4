import type { Theme } from "@glideapps/glide-data-grid";
import { type RefObject, useEffect, useState } from "react";
import { parse, toHex } from "../../theme/colour";
import { colourAt } from "../../theme/palette";
import { onThemeChange, type Palette, palette } from "../figure/palette";

/** The look of a grid that is drawn on a canvas, in the colours and the letters of the place that it stands in. */
export interface GridTheme {
  readonly glide: Partial<Theme>;
  readonly palette: Palette;
  /** Pixels of a letter. */
  readonly size: number;
  /** Ground of rows under the pointer. */
  readonly hover: string;
  readonly error: string;
  readonly errorGround: string;
}

export function gridTheme(place: Element): GridTheme {
  const colour = (token: `--o-${string}`) => {
    const found = colourAt(place, token);
    const known = parse(found);
    return known ? toHex(known) : found;
  };
  const colours = palette(place);
  const size = Math.round(Number.parseFloat(getComputedStyle(place).fontSize));
  const [header, border] = [colour("--o-table-header"), colour("--o-table-border")];
  const glide: Partial<Theme> = {
    accentColor: colours.primary,
    accentFg: colour("--o-primary-text"),
    accentLight: `${colours.primary}1f`,
    textDark: colours.text,
    textMedium: colours.muted,
    textLight: colour("--o-border-strong"),
    textBubble: colours.text,
    bgIconHeader: colours.muted,
    fgIconHeader: header,
    textHeader: colour("--o-table-header-text"),
    textGroupHeader: colour("--o-table-header-text"),
    textHeaderSelected: colour("--o-primary-text"),
    bgCell: colours.raised,
    bgCellMedium: header,
    bgHeader: header,
    bgHeaderHasFocus: colour("--o-bg-hover"),
    bgHeaderHovered: colour("--o-bg-hover"),
    bgBubble: colour("--o-gray-bg"),
    bgBubbleSelected: colours.raised,
    bgSearchResult: colour("--o-yellow-bg"),
    // Lines between rows lead the eye; those between columns are quieter.
    borderColor: `${border}99`,
    horizontalBorderColor: border,
    headerBottomBorderColor: border,
    drilldownBorder: "transparent",
    linkColor: colour("--o-link"),
    resizeIndicatorColor: colours.primary,
    cellHorizontalPadding: 10,
    cellVerticalPadding: 5,
    headerIconSize: 16,
    headerFontStyle: `500 ${size}px`,
    baseFontStyle: `${size}px`,
    markerFontStyle: `${size - 2}px`,
    editorFontSize: `${size}px`,
    fontFamily: colours.font,
  };
  const [hover, error, errorGround] = [colour("--o-bg-hover"), colour("--o-red"), colour("--o-red-bg")];
  return { glide, palette: colours, size, hover, error, errorGround };
}

/** null until the place is on the page; then as its theme is, and goes on to be. */
export function useGridTheme(place: RefObject<HTMLElement | null>): GridTheme | null {
  const [theme, become] = useState<GridTheme | null>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let gone = false;
    const read = () => !gone && become(gridTheme(element));
    read();
    // A canvas does not draw itself again when letters arrive.
    document.fonts?.ready.then(read);
    const end = onThemeChange(element, read);
    return () => {
      gone = true;
      end();
    };
  }, [place]);
  return theme;
}
