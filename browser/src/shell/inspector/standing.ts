import type { Touch, Touched } from "../../session/touches";
import type { Kind, Node } from "../../tree/node";
import { PAGE } from "../../tree/node";
import type { PageTree } from "../../tree/page_tree";

export interface Standing {
  readonly node: Node;
  readonly touch: Touch;
}

const AREAS: ReadonlySet<Kind> = new Set(["page", "main", "sidebar", "bottom", "overlay"]);
const LONGEST = 60;

/** The touched elements that are still on the page, in its order. What a new block brought along counts as the block. */
export function standing(tree: Pick<PageTree, "get">, touched: Touched): Standing[] {
  const found: Standing[] = [];
  const visit = (id: number) => {
    const node = tree.get(id);
    if (!node) return;
    const touch = AREAS.has(node.kind) ? undefined : touched.nodes.get(id);
    if (touch) found.push({ node, touch });
    if (touch !== "inserted") node.children.forEach(visit);
  };
  visit(PAGE);
  return found;
}

/** What an element says, in a few words; empty where it says nothing. */
export function saying({ props, key }: Node): string {
  const { label, title, body } = props as { label?: unknown; title?: unknown; body?: unknown };
  const text = [label, title, body].find((one) => typeof one === "string" && one.trim() !== "") as string | undefined;
  const line = (text ?? key ?? "").trim().split("\n")[0] ?? "";
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
