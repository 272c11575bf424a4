/** What a part of a drawing is called, in this drawing and in the next one. null: it is a piece of what is around it. */
export type Naming = (part: Element) => string | null;

/** What nodes, edges and clusters are called: Graphviz gives them their names in the text as titles. */
export function titled(part: Element): string | null {
  const title = part.firstElementChild;
  if (title?.localName !== "title" || !part.matches(".node, .edge, .cluster")) return null;
  return `${part.classList[0]} ${title.textContent}`;
}

/** What the names of Mermaid's drawings begin with; a number follows. */
export const PREFIX = "o-mermaid-";
const DRAWING = new RegExp(`^${PREFIX}\\d+[-_]`);
/** Names that end in how many there were before. */
const COUNTED = /^(?:flowchart|classId|state|entity|id|L)[-_].*[-_]\d+$/;

/**
 * What parts of a diagram are called: Mermaid takes identifiers from the names in the text. Those that do not begin as
 * the drawing's own are numbers that it counts on with from drawing to drawing.
 */
export function identified(part: Element): string | null {
  const given = part.getAttribute("data-id") || (DRAWING.test(part.id) ? part.id : "");
  const id = given.replace(DRAWING, "");
  return id === "" ? null : `${part.localName} ${COUNTED.test(id) ? id.replace(/[-_]\d+$/, "") : id}`;
}
