import "./figures.css";
import type { Theme } from "@glideapps/glide-data-grid";
import { type RefObject, useEffect, useState } from "react";
import { hexadecimal, onThemeChange, type Palette, palette } from "../figure/palette";

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

const TOKENS = {
  header: "--o-table-header",
  headerText: "--o-table-header-text",
  border: "--o-table-border",
  strong: "--o-border-strong",
  onPrimary: "--o-primary-text",
  hover: "--o-bg-hover",
  bubble: "--o-gray-bg",
  found: "--o-yellow-bg",
  link: "--o-link",
  error: "--o-red",
  errorGround: "--o-red-bg",
} as const;

export function gridTheme(place: Element): GridTheme {
  const colours = palette(place);
  const { header, headerText, border, hover, ...own } = hexadecimal(place, TOKENS);
  const size = Math.round(Number.parseFloat(getComputedStyle(place).fontSize));
  const glide: Partial<Theme> = {
    accentColor: colours.primary,
    accentFg: own.onPrimary,
    accentLight: `${colours.primary}1f`,
    textDark: colours.text,
    textMedium: colours.muted,
    textLight: own.strong,
    textBubble: colours.text,
    bgIconHeader: colours.muted,
    fgIconHeader: header,
    textHeader: headerText,
    textGroupHeader: headerText,
    textHeaderSelected: own.onPrimary,
    bgCell: colours.raised,
    bgCellMedium: header,
    bgHeader: header,
    bgHeaderHasFocus: hover,
    bgHeaderHovered: hover,
    bgBubble: own.bubble,
    bgBubbleSelected: colours.raised,
    bgSearchResult: own.found,
    // Lines between rows lead the eye; those between columns are quieter.
    borderColor: `${border}99`,
    horizontalBorderColor: border,
    headerBottomBorderColor: border,
    drilldownBorder: "transparent",
    linkColor: own.link,
    resizeIndicatorColor: colours.primary,
    cellHorizontalPadding: 10,
    cellVerticalPadding: 5,
    headerIconSize: 16,
    headerFontStyle: `500 ${size}px`,
    baseFontStyle: `${size}px`,
    markerFontStyle: `${size - 2}px`,
    editorFontSize: `${size}px`,
    fontFamily: /^"?Inter\b/.test(colours.font) ? `"Inter Figures", ${colours.font}` : colours.font,
  };
  return { glide, palette: colours, size, hover, error: own.error, errorGround: own.errorGround };
}

/** The font of Material symbols beside letters of that many pixels. */
export const symbolFont = (size: number) => `${Math.round(size * 1.25)}px "Material Symbols Rounded"`;

/** Some of each of the files that a font may have. */
const LETTERS = "a0";

/** null until the place is on the page; then as its theme is, and goes on to be. `symbols`: cells show some. */
export function useGridTheme(place: RefObject<HTMLElement | null>, symbols: boolean): GridTheme | null {
  const [theme, become] = useState<GridTheme | null>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let gone = false;
    const read = () => {
      const found = gridTheme(element);
      become(found);
      return found;
    };
    const { glide, size } = read();
    const font = `${size}px ${glide.fontFamily}`;
    // A canvas does not draw itself again when letters arrive.
    const again = () => !gone && read();
    if (document.fonts?.check(font, LETTERS) === false) document.fonts.load(font, LETTERS).then(again, () => {});
    // Cells ask for symbols while they are drawn, and may have to do so again: new style sheets let go of fonts.
    if (symbols) document.fonts?.addEventListener("loadingdone", again);
    const end = onThemeChange(element, read);
    return () => {
      gone = true;
      document.fonts?.removeEventListener("loadingdone", again);
      end();
    };
  }, [place, symbols]);
  return theme;
}
