import type { Naming } from "./naming";

/** The named parts of the drawing that is shown, and the names in the one that it becomes. */
interface Names {
  readonly shown: ReadonlyMap<string, Element>;
  readonly parts: ReadonlySet<Node>;
  readonly next: ReadonlyMap<Node, string>;
}

/**
 * Makes one drawing into another where it stands. What keeps its name keeps its element, wherever it comes to; pieces
 * without a name are matched in their order. So the view, the focus and a selection of letters last.
 */
export function patch(shown: SVGSVGElement, next: SVGSVGElement, naming: Naming): void {
  const giveBack = held(shown);
  const parts = new Map(named(shown, naming));
  const names = {
    shown: parts,
    parts: new Set(parts.values()),
    next: new Map(named(next, naming).map(([name, part]) => [part as Node, name])),
  };
  become(shown, next, names);
  giveBack();
}

/** Named parts with their names; those that share one are told apart by their order. */
function named(drawing: Element, naming: Naming): [string, Element][] {
  const times = new Map<string, number>();
  return [...drawing.querySelectorAll("*")].flatMap((part): [string, Element][] => {
    const name = naming(part);
    if (name === null) return [];
    const time = times.get(name) ?? 0;
    times.set(name, time + 1);
    return [[`${time} ${name}`, part]];
  });
}

function become(old: Element, wanted: Element, names: Names): void {
  takeAttributes(old, wanted);
  const pieces = [...old.childNodes].filter((child) => !names.parts.has(child));
  const pairs = [...wanted.childNodes].map((child) => [counterpart(child, pieces, names), child] as const);
  arrange(
    old,
    pairs.map(([node]) => node),
  );
  for (const [node, child] of pairs) {
    if (child instanceof Element) become(node as Element, child, names);
    else if (node.nodeValue !== child.nodeValue) node.nodeValue = child.nodeValue;
  }
}

/** The node that becomes this one: the one of its name, the next piece of its kind, or one that is new. */
function counterpart(child: ChildNode, pieces: ChildNode[], names: Names): ChildNode {
  const name = names.next.get(child);
  const namesake = name === undefined ? undefined : names.shown.get(name);
  if (namesake?.nodeName === child.nodeName) return namesake;
  const at = name === undefined ? pieces.findIndex((piece) => piece.nodeName === child.nodeName) : -1;
  // Without what is in it, which may be on the page already.
  return at < 0 ? (child.cloneNode() as ChildNode) : (pieces.splice(at, 1)[0] as ChildNode);
}

/** Makes these the children of an element; those that are in place already are not touched. */
function arrange(parent: Element, children: readonly ChildNode[]): void {
  const kept = new Set(children);
  for (const child of [...parent.childNodes]) if (!kept.has(child)) child.remove();
  let place = parent.firstChild;
  for (const child of children) {
    if (child === place) place = place.nextSibling;
    else parent.insertBefore(child, place);
  }
}

function takeAttributes(old: Element, wanted: Element): void {
  for (const { name } of [...old.attributes]) if (!wanted.hasAttribute(name)) old.removeAttribute(name);
  for (const attribute of wanted.attributes) {
    // As a node, it keeps its namespace: addresses of links have one.
    if (old.getAttribute(attribute.name) !== attribute.value) old.setAttributeNode(attribute.cloneNode() as Attr);
  }
}

/** Remembers the focus and the selection, which a node loses when it is moved. The result gives them back. */
function held(drawing: Element): () => void {
  const focused = drawing.contains(document.activeElement) ? (document.activeElement as SVGElement) : null;
  const selection = getSelection();
  const { anchorNode: from, anchorOffset = 0, focusNode: to, focusOffset = 0 } = selection ?? {};
  return () => {
    if (focused !== document.activeElement) focused?.focus({ preventScroll: true });
    if (!from || !to || !drawing.contains(from) || !drawing.contains(to)) return;
    selection?.setBaseAndExtent(from, within(from, anchorOffset), to, within(to, focusOffset));
  };
}

const within = (node: Node, offset: number): number =>
  Math.min(offset, node.nodeValue?.length ?? node.childNodes.length);
