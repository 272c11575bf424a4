import type { Node } from "../tree/node";
import type { PageTree } from "../tree/page_tree";
import type { Op } from "../wire/messages";
import { textsIn, withTexts } from "./query";
import { defaultOf, read, written } from "./texts";

/** The longest query string that the server takes. */
const MOST_BYTES = 512 * 1024;

/** The query string of the page's URL. */
export interface QueryString {
  get: () => string;
  set: (query: string) => void;
}

/** Keeps the URL in step with the widgets that are bound to its parameters. */
export class BoundParameters {
  /** Which node each parameter mirrors. */
  private readonly nodes = new Map<string, number>();

  constructor(
    private readonly tree: PageTree,
    private readonly url: QueryString,
  ) {}

  /** Finds the bound widgets among what a frame has brought. */
  note(ops: readonly Op[]): void {
    for (const op of ops) {
      if (op[0] !== "i" && op[0] !== "s") continue;
      const { bind } = op[0] === "i" ? op[4] : op[2];
      if (typeof bind === "string") this.nodes.set(bind, op[1]);
    }
  }

  /** The user has answered one widget: has the URL say so. */
  answered(id: number): void {
    const name = bindOf(this.tree.get(id));
    if (name !== null) this.mirror([[name, id]], false);
  }

  /** Has the URL say what all bound widgets show. `over`: no run goes on, so those that are gone are gone for good. */
  write(over = false): void {
    if (this.nodes.size > 0) this.mirror(this.nodes, over);
  }

  /** Where the URL says otherwise than the page: the widget and what it is to show. What says nothing is the default. */
  differences(): [id: number, value: unknown][] {
    const found: [number, unknown][] = [];
    for (const [name, id] of this.nodes) {
      const node = this.tree.get(id);
      if (node === undefined || bindOf(node) !== name || ("disabled" in node.props && node.props.disabled)) continue;
      const said = read(node, textsIn(this.url.get(), name));
      const value = said === undefined ? defaultOf(node) : said;
      if (!same(value, node.value)) found.push([id, value]);
    }
    return found;
  }

  private mirror(nodes: Iterable<[string, number]>, over: boolean): void {
    const before = this.url.get();
    let query = before;
    for (const [name, id] of nodes) {
      const node = this.tree.get(id);
      if (node !== undefined && bindOf(node) === name) {
        query = mirroring(query, name, node);
      } else if (over) {
        query = withTexts(query, name, []);
        this.nodes.delete(name);
      }
    }
    if (query !== before && query.length <= MOST_BYTES) this.url.set(query);
  }
}

function bindOf(node: Node | undefined): string | null {
  return node && "bind" in node.props ? node.props.bind : null;
}

/** The query string that says a widget's value: in the words that it has already, if they mean this value. */
function mirroring(query: string, name: string, node: Node): string {
  if (same(node.value, defaultOf(node))) return withTexts(query, name, []);
  const meant = read(node, textsIn(query, name));
  return same(node.value, meant) ? query : withTexts(query, name, written(node));
}

/** Values are plain, or the lists of numbers that sliders have. */
function same(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((item, at) => item === other[at]);
}
