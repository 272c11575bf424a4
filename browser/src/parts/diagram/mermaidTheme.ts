import type { MermaidConfig } from "mermaid";
import { mix, parse, readableOn, toHex, WHITE } from "../../theme/colour";
import type { Palette } from "../figure/palette";

/** How Mermaid is to draw: in the colours of the page, in letters of the drawing itself. */
export function config(palette: Palette): MermaidConfig {
  return {
    startOnLoad: false,
    securityLevel: "strict",
    suppressErrorRendering: true,
    // Letters that are HTML would be missing in its picture.
    htmlLabels: false,
    theme: "base",
    look: "classic",
    darkMode: palette.scheme === "dark",
    fontFamily: palette.font,
    themeVariables: variables(palette),
    themeCSS: rules(palette),
  };
}

function variables({ scheme, background, raised, text, muted, primary, border, named, categorical, font }: Palette) {
  const tint = (colour: string, share = 0.16) => blended(colour, background, share);
  const series = categorical.slice(0, 10);
  return {
    darkMode: scheme === "dark",
    background,
    fontFamily: font,
    fontSize: "15px",
    textColor: text,
    lineColor: muted,
    primaryColor: tint(primary),
    primaryTextColor: text,
    primaryBorderColor: primary,
    secondaryColor: tint(series[2] ?? primary),
    secondaryTextColor: text,
    tertiaryColor: raised,
    tertiaryTextColor: text,
    tertiaryBorderColor: border,
    clusterBkg: raised,
    clusterBorder: border,
    edgeLabelBackground: background,
    titleColor: text,
    noteBkgColor: tint(series[6] ?? primary),
    noteTextColor: text,
    noteBorderColor: border,
    sectionBkgColor: raised,
    sectionBkgColor2: raised,
    altSectionBkgColor: background,
    excludeBkgColor: raised,
    gridColor: border,
    taskBkgColor: tint(primary),
    taskBorderColor: primary,
    taskTextColor: text,
    taskTextDarkColor: text,
    taskTextLightColor: text,
    taskTextOutsideColor: text,
    activeTaskBkgColor: tint(primary, 0.4),
    activeTaskBorderColor: primary,
    doneTaskBkgColor: tint(muted),
    doneTaskBorderColor: muted,
    critBkgColor: tint(named.red ?? primary, 0.3),
    critBorderColor: named.red,
    todayLineColor: named.red,
    packet: {
      startByteColor: muted,
      endByteColor: muted,
      labelColor: text,
      titleColor: text,
      blockStrokeColor: primary,
      blockFillColor: tint(primary),
    },
    errorBkgColor: raised,
    errorTextColor: text,
    pieTitleTextColor: text,
    pieLegendTextColor: text,
    pieSectionTextColor: background,
    pieStrokeColor: background,
    pieOuterStrokeColor: border,
    pieOpacity: "1",
    ...numbered("pie", 1, series),
    ...numbered(
      "cScale",
      0,
      series.map((colour) => tint(colour, 0.3)),
    ),
    ...numbered(
      "cScaleLabel",
      0,
      series.map(() => text),
    ),
    ...numbered("git", 0, series),
    ...numbered(
      "gitBranchLabel",
      0,
      series.map((colour) => toHex(readableOn(parse(colour) ?? WHITE))),
    ),
    ...numbered(
      "fillType",
      0,
      series.map((colour) => tint(colour)),
    ),
    archEdgeColor: muted,
    archEdgeArrowColor: muted,
    archGroupBorderColor: muted,
    radar: { axisColor: muted, graticuleColor: muted, graticuleOpacity: 0.06, curveOpacity: 0.25 },
    xyChart: { plotColorPalette: series.join(","), backgroundColor: background },
  };
}

/** What Mermaid's variables leave out: these colours are fixed, or made for a light ground. */
function rules({ scheme, text, muted, categorical }: Palette): string {
  const curves = categorical.map(
    (colour, at) => `.radarCurve-${at}, .radarLegendBox-${at} { fill: ${colour}; stroke: ${colour}; }`,
  );
  return `
    ${curves.join("\n")}
    .link { mix-blend-mode: ${scheme === "dark" ? "screen" : "multiply"} !important; }
    text[fill="#444444"] { fill: ${text}; }
    line[stroke="#444444"], path[stroke="#444444"], rect[stroke="#444444"] { stroke: ${muted}; }
  `;
}

function numbered(name: string, first: number, colours: readonly string[]): Record<string, string> {
  return Object.fromEntries(colours.map((colour, index) => [`${name}${index + first}`, colour]));
}

function blended(colour: string, ground: string, share: number): string {
  const [over, under] = [parse(colour), parse(ground)];
  return over && under ? toHex(mix(over, under, share)) : colour;
}
