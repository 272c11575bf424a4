import { parse, readableOn, toHex } from "../../theme/colour";

const OURS = "currentColor";
/** How Graphviz spells what has no colour of its own. */
const DEFAULT = "black";

/**
 * Gives a drawing of Graphviz's the page's colours where its author has chosen none: lines, arrows and letters follow
 * the text's colour, and letters on a ground of the author's are black or white, whichever reads better there.
 */
export function themed(svg: SVGSVGElement): void {
  const ground = svg.querySelector(":scope > .graph > polygon");
  svg.style.color = readable(ground) ?? "";
  for (const group of svg.querySelectorAll(".graph, .node, .edge, .cluster")) dress(group);
}

function dress(group: Element): void {
  const shapes = [...group.querySelectorAll(":scope > :is(polygon, ellipse, path, polyline), :scope > g > *")];
  const texts = [...group.querySelectorAll("text")].filter((text) => closestGroup(text) === group);
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

function closestGroup(text: Element): Element | null {
  return text.closest(".node, .edge, .cluster, .graph");
}

/** What reads best on a shape; null: it is not filled. */
function readable(shape: Element | null): string | null {
  const fill = shape?.getAttribute("fill") ?? "none";
  const colour = ["none", "transparent", OURS].includes(fill) ? null : parse(fill);
  return colour && toHex(readableOn(colour));
}
