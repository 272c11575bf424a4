import { parse, readableOn, toHex } from "../../theme/colour";

const OURS = "currentColor";
/** How Graphviz spells what has no colour of its own. */
const DEFAULT = "black";
const GROUPS = ".graph, .node, .edge, .cluster";

/**
 * Gives a drawing of Graphviz's the page's colours where its author has chosen none: lines, arrows and letters follow
 * the text's colour, and letters on a ground of the author's are black or white, whichever reads better there.
 */
export function themed(svg: SVGSVGElement): void {
  const ground = svg.querySelector(":scope > .graph > polygon");
  svg.style.color = readable(ground) ?? "";
  for (const group of svg.querySelectorAll(GROUPS)) dress(group);
  for (const cluster of svg.querySelectorAll(".cluster")) {
    const colour = readable(cluster.querySelector("polygon, path"));
    if (colour) lend(colour, cluster, svg);
  }
}

/** What stands on a cluster's ground follows what is readable there, not the page. */
function lend(colour: string, cluster: Element, svg: SVGSVGElement): void {
  const [xs, ys] = sides(cluster);
  for (const group of svg.querySelectorAll<SVGGElement>(".node, .edge, .cluster")) {
    const [across, down] = sides(group);
    if (within(across, xs) && within(down, ys)) group.style.color = colour;
  }
}

function within(inner: readonly number[], outer: readonly number[]): boolean {
  return Math.min(...inner) >= Math.min(...outer) && Math.max(...inner) <= Math.max(...outer);
}

/** Where the points lie that a group's first shape is drawn through, or the middle of it: across, and down. */
function sides(group: Element): [number[], number[]] {
  const shape = group.querySelector("polygon, ellipse, path");
  const centre = [shape?.getAttribute("cx"), shape?.getAttribute("cy")].join(",");
  const drawn = shape?.getAttribute("points") ?? shape?.getAttribute("d") ?? centre;
  const pairs = [...drawn.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)];
  return [pairs.map(([, x]) => Number(x)), pairs.map(([, , y]) => Number(y))];
}

function dress(group: Element): void {
  const own = (names: string) => [...group.querySelectorAll(names)].filter((part) => part.closest(GROUPS) === group);
  const shapes = own("polygon, polyline, ellipse, path");
  const texts = own("text");
  const isEdge = group.classList.contains("edge");
  for (const shape of shapes) {
    // Without letters on it, a black shape is an arrow's head or a point: part of the line.
    if (shape.getAttribute("fill") === DEFAULT && (isEdge || texts.length === 0)) shape.setAttribute("fill", OURS);
    if (shape.getAttribute("stroke") === DEFAULT) shape.setAttribute("stroke", OURS);
  }
  const filled = isEdge ? undefined : shapes.find((shape) => readable(shape));
  for (const text of texts) {
    if (!text.hasAttribute("fill")) text.setAttribute("fill", (filled && readable(filled)) ?? OURS);
  }
}

/** What reads best on a shape; null: it is not filled. */
function readable(shape: Element | null): string | null {
  const fill = shape?.getAttribute("fill") ?? "none";
  const colour = ["none", "transparent", OURS].includes(fill) ? null : parse(fill);
  return colour && toHex(readableOn(colour));
}
