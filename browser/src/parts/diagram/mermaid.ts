import mermaid, { type MermaidConfig } from "mermaid";
import { mix, parse, readableOn, toHex, WHITE } from "../../theme/colour";
import type { Palette } from "../figure/palette";

let count = 0;

/** Draws a diagram for a place that is so wide. Rejects with an error that names the line. */
export async function drawn(text: string, palette: Palette, width: number): Promise<string> {
  mermaid.initialize(config(palette));
  count += 1;
  const stage = hidden(width);
  try {
    return (await mermaid.render(`o-mermaid-${count}`, text, stage)).svg;
  } catch (caught) {
    throw new Error(explained(caught));
  } finally {
    stage.remove();
  }
}

/** Where letters are measured: laid out, but not in view. Some diagrams are as wide as this is. */
function hidden(width: number): HTMLElement {
  const stage = document.createElement("div");
  Object.assign(stage.style, { position: "absolute", visibility: "hidden", width: `${width}px` });
  return document.body.appendChild(stage);
}

/** Puts the letters of states into their middle, where Mermaid has them only when they are HTML. */
export function centred(svg: SVGSVGElement): void {
  for (const label of svg.querySelectorAll(".node.statediagram-state > .label")) {
    const y = /translate\([^,]+,([^)]+)\)/.exec(label.getAttribute("transform") ?? "")?.[1];
    if (y === undefined) continue;
    label.setAttribute("transform", `translate(0,${y})`);
    label.querySelector("text")?.setAttribute("text-anchor", "middle");
  }
}

function config(palette: Palette): MermaidConfig {
  return {
    startOnLoad: false,
    securityLevel: "strict",
    suppressErrorRendering: true,
    // Letters of the drawing itself, which also stand in its picture.
    htmlLabels: false,
    theme: "base",
    look: "classic",
    darkMode: palette.scheme === "dark",
    fontFamily: palette.font,
    themeVariables: variables(palette),
  };
}

function variables({ scheme, background, raised, text, muted, primary, border, categorical, font }: Palette) {
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
    xyChart: { plotColorPalette: series.join(","), backgroundColor: background },
  };
}

function numbered(name: string, first: number, colours: readonly string[]): Record<string, string> {
  return Object.fromEntries(colours.map((colour, index) => [`${name}${index + first}`, colour]));
}

function blended(colour: string, ground: string, share: number): string {
  const [over, under] = [parse(colour), parse(ground)];
  return over && under ? toHex(mix(over, under, share)) : colour;
}

/** What Mermaid's parsers say, without the excerpt of the text that some of them draw with letters. */
function explained(caught: unknown): string {
  const said = caught instanceof Error ? caught.message : String(caught);
  const [first = "", ...more] = said.split("\n").filter((line) => line.trim() !== "");
  return [first, ...more.filter((line) => /^Expecting/.test(line))].join("\n");
}
