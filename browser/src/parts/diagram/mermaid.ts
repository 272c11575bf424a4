import mermaid, { type MermaidConfig } from "mermaid";
import { mix, parse, readableOn, toHex, WHITE } from "../../theme/colour";
import type { Palette } from "../figure/palette";
import { persistently, unfetched } from "../persistently";
import type { Missing } from "./Diagram";

let count = 0;

const UNKNOWN =
  "There is no diagram in this text. It begins with its kind: flowchart, sequenceDiagram, classDiagram, stateDiagram, erDiagram, gantt, pie, mindmap …";
/** How browsers say that code could not be fetched: Mermaid has a chunk for each kind of diagram. */
const UNFETCHED = /dynamically imported module|importing a module script|unable to preload/i;

/** Draws a diagram for a place that is so wide. Rejects with an error that names the line. */
export async function drawn(text: string, palette: Palette, width: number, missing: Missing): Promise<string> {
  const tried = () => rendered(text, palette, width).catch(faultOf);
  const made = await persistently(tried, () => missing(unfetched("Mermaid")));
  if (made instanceof Error) throw made;
  return made;
}

async function rendered(text: string, palette: Palette, width: number): Promise<string> {
  mermaid.initialize(config(palette));
  count += 1;
  const stage = hidden(width);
  try {
    return (await mermaid.render(`o-mermaid-${count}`, text, stage)).svg;
  } finally {
    stage.remove();
  }
}

/** What is wrong with the text. Throws what is not the text's fault. */
function faultOf(caught: unknown): Error {
  if (caught instanceof Error && UNFETCHED.test(caught.message)) throw caught;
  return new Error(explained(caught));
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
  if (/^No diagram type detected/.test(said)) return UNKNOWN;
  const [first = "", ...more] = said.split("\n").filter((line) => line.trim() !== "");
  return [first, ...more.filter((line) => /^Expecting/.test(line))].join("\n");
}
