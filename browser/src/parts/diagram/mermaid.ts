import mermaid from "mermaid";
import type { Palette } from "../figure/palette";
import { persistently, unfetched } from "../persistently";
import type { Missing } from "./Diagram";
import { config } from "./mermaidTheme";
import { PREFIX } from "./naming";

let count = 0;

const UNKNOWN =
  "There is no diagram in this text. It begins with its kind: flowchart, sequenceDiagram, classDiagram, stateDiagram, erDiagram, gantt, pie, mindmap …";
/** How browsers say that code could not be fetched: Mermaid has a chunk for each kind of diagram. */
const UNFETCHED = /dynamically imported module|importing a module script|unable to preload/i;

/** Below it, dates below a plan run into each other: narrower places show such a diagram smaller. */
const LEAST = 600;

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
  const stage = hidden(Math.max(width, LEAST));
  try {
    return (await mermaid.render(`${PREFIX}${count}`, text, stage)).svg;
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

/** What Mermaid's parsers say, without the excerpt of the text that some of them draw with letters. */
function explained(caught: unknown): string {
  const said = caught instanceof Error ? caught.message : String(caught);
  if (/^No diagram type detected/.test(said)) return UNKNOWN;
  const [first = "", ...more] = said.split("\n").filter((line) => line.trim() !== "");
  return [first, ...more.filter((line) => /^Expecting/.test(line))].join("\n");
}
