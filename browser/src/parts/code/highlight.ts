import { lazily } from "../lazy";

/** A stretch of code in one look. */
export interface Run {
  text: string;
  className: string;
}

type Refractor = typeof import("refractor/core").refractor;

/** From the shelf that nearly every page needs to the one with everything; each is a chunk of its own. */
const shelves: (() => Promise<{ refractor: Refractor }>)[] = [
  () => import("./python"),
  () => import("refractor"),
  () => import("refractor/all"),
];

async function highlighterFor(language: string) {
  for (const shelf of shelves) {
    const { refractor } = await shelf();
    if (refractor.registered(language)) return (code: string) => linesOf(refractor.highlight(code, language).children);
  }
  return plainLines;
}

const highlighters = new Map<string, ReturnType<typeof lazily<(code: string) => Run[][]>>>();

/** The highlighter of a language, fetched when it is first wanted. Unknown languages stay plain. */
export function highlighter(language: string) {
  const name = language.toLowerCase();
  let found = highlighters.get(name);
  if (!found) {
    found = lazily(() => highlighterFor(name));
    highlighters.set(name, found);
  }
  return found;
}

export const plainLines = (code: string): Run[][] => code.split("\n").map((text) => [{ text, className: "" }]);

type Nodes = ReturnType<Refractor["highlight"]>["children"];

/** The tree of tokens as lines of runs: a token that spans lines is cut at their ends. */
function linesOf(nodes: Nodes): Run[][] {
  const lines: Run[][] = [[]];
  const visit = (children: Nodes, className: string) => {
    for (const node of children) {
      if (node.type === "element") visit(node.children as Nodes, [className, ...classesOf(node)].join(" ").trim());
      if (node.type !== "text") continue;
      const [first = "", ...rest] = node.value.split("\n");
      lines.at(-1)?.push({ text: first, className });
      for (const text of rest) lines.push([{ text, className }]);
    }
  };
  visit(nodes, "");
  return lines;
}

function classesOf(node: Extract<Nodes[number], { type: "element" }>): string[] {
  const { className } = node.properties;
  return Array.isArray(className) ? className.map(String) : [];
}
