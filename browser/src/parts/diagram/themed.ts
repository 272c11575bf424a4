import { parse, readableOn, toHex } from "../../theme/colour";

const OURS = "currentColor";
/** How Graphviz spells what has no colour of its own. */
const DEFAULT = "black";
const GROUPS = ".graph, .node, .edge, .cluster";
const SHAPES = "polygon, polyline, ellipse, path";

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
  const around = sides(cluster.querySelector(SHAPES));
  for (const group of svg.querySelectorAll<SVGGElement>(".node, .edge, .cluster")) {
    if (within(sides(group.querySelector(SHAPES)), around)) group.style.color = colour;
  }
}

/** Where points lie: across, and down. */
type Sides = readonly [readonly number[], readonly number[]];

function within(inner: Sides, outer: Sides): boolean {
  return ([0, 1] as const).every(
    (way) => Math.min(...inner[way]) >= Math.min(...outer[way]) && Math.max(...inner[way]) <= Math.max(...outer[way]),
  );
}

/** The points that a shape is drawn through, or the ends of an ellipse. */
function sides(shape: Element | null): Sides {
  const at = (name: string) => Number(shape?.getAttribute(name) ?? 0);
  if (shape?.localName === "ellipse") {
    return [
      [at("cx") - at("rx"), at("cx") + at("rx")],
      [at("cy") - at("ry"), at("cy") + at("ry")],
    ];
  }
  const drawn = shape?.getAttribute("points") ?? shape?.getAttribute("d") ?? "";
  const pairs = [...drawn.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)];
  return [pairs.map(([, x]) => Number(x)), pairs.map(([, , y]) => Number(y))];
}

/** Whether a text begins, or has its middle, on a shape: cells of a table have grounds of their own. */
function holds(shape: Element, text: Element): boolean {
  const place = (name: string) => [Number(text.getAttribute(name) ?? 0)];
  return within([place("x"), place("y")], sides(shape));
}

function dress(group: Element): void {
  const own = (names: string) => [...group.querySelectorAll(names)].filter((part) => part.closest(GROUPS) === group);
  const shapes = own(SHAPES);
  const texts = own("text");
  const isEdge = group.classList.contains("edge");
  for (const shape of shapes) {
    // Without letters on it, a black shape is an arrow's head or a point: part of the line.
    if (shape.getAttribute("fill") === DEFAULT && (isEdge || texts.length === 0)) shape.setAttribute("fill", OURS);
    if (shape.getAttribute("stroke") === DEFAULT) shape.setAttribute("stroke", OURS);
  }
  const filled = isEdge ? [] : shapes.filter((shape) => readable(shape));
  for (const text of texts) {
    if (text.hasAttribute("fill")) continue;
    const ground = filled.findLast((shape) => holds(shape, text));
    text.setAttribute("fill", readable(ground ?? null) ?? OURS);
  }
}

/** What reads best on a shape; null: it is not filled. */
function readable(shape: Element | null): string | null {
  const fill = shape?.getAttribute("fill") ?? "none";
  const colour = ["none", "transparent", OURS].includes(fill) ? null : parse(fill);
  return colour && toHex(readableOn(colour));
}
