import { type Occurrence, occurrences } from "./occurrences";

const FOUND = "pdf-found";
const CURRENT = "pdf-current";

/**
 * Marks a text in a page's words; `nth`: the one that the reader is at. Returns its place on the screen, and what takes
 * the marks away. A browser without highlights goes to the place, and marks nothing.
 */
export function mark(words: HTMLElement, text: string, nth: number | null): [Range | null, () => void] {
  const nodes = piecesOf(words);
  const ranges = occurrences(
    nodes.map((node) => (node instanceof Text ? node.data : " ")),
    text,
  ).map((found) => rangeOf(nodes, found));
  const current = nth === null ? null : (ranges[nth] ?? null);
  if (typeof Highlight === "undefined") return [current, () => {}];
  for (const range of ranges) highlight(range === current ? CURRENT : FOUND).add(range);
  return [
    current,
    () => {
      for (const range of ranges) for (const name of [FOUND, CURRENT]) highlight(name).delete(range);
    },
  ];
}

/** Shared by all documents of the page: a highlight is known by its name. */
function highlight(name: string): Highlight {
  const known = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, known);
  return known;
}

/** Texts and ends of lines, in their order. */
function piecesOf(words: HTMLElement): (Text | HTMLBRElement)[] {
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const pieces: (Text | HTMLBRElement)[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text || node instanceof HTMLBRElement) pieces.push(node);
  return pieces;
}

function rangeOf(pieces: readonly (Text | HTMLBRElement)[], { from, to }: Occurrence): Range {
  const range = document.createRange();
  const [first, last] = [pieces[from[0]], pieces[to[0]]];
  if (first instanceof Text) range.setStart(first, from[1]);
  else if (first) range.setStartAfter(first);
  if (last instanceof Text) range.setEnd(last, to[1]);
  else if (last) range.setEndBefore(last);
  return range;
}
