import { defaults } from "../wire/elements.gen";
import type { Insert, Op } from "../wire/messages";
import type { Kind, Node } from "./node";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What a widget shows when the server says `value`: an answer that the server has not served yet comes first. */
export type Present = (widget: string, value: unknown) => unknown;

/**
 * Applies one frame's operations to the map and returns the ids of the nodes that are other records now.
 * Each node, and each list of children, is copied at most once a frame, whatever number of operations touch it.
 */
export function apply(nodes: Map<number, Node>, ops: readonly Op[], present: Present): Set<number> {
  const draft = new Draft(nodes);
  for (const op of ops) {
    switch (op[0]) {
      case "i":
        draft.insert(op, present);
        break;
      case "s":
        draft.patch(op[1], op[2]);
        break;
      case "a":
        draft.append(op[1], op[2], op[3]);
        break;
      case "v":
        draft.value(op[1], op[2], present);
        break;
      case "m":
        draft.unlink(op[1]);
        draft.edit(op[1]).parent = op[2];
        draft.link(op[1], op[2], op[3]);
        break;
      case "d":
        draft.drop(op[1]);
        break;
      case "f":
        break; // Freshness is not part of the tree: see freshness.ts.
      case "u":
      case "l":
        break; // The page's address is not part of the tree: see session.ts.
      default:
        op satisfies never;
    }
  }
  return draft.changed;
}

class Draft {
  readonly changed = new Set<number>();
  private readonly children = new Map<number, number[]>();

  constructor(private readonly nodes: Map<number, Node>) {}

  edit(id: number): Mutable<Node> {
    const node = this.get(id);
    if (this.changed.has(id)) return node;
    const copy = { ...node };
    this.nodes.set(id, copy);
    this.changed.add(id);
    return copy;
  }

  insert([, id, parent, after, { $, ...fields }, key, widget, value, form]: Insert, present: Present): void {
    const kind = $ as Kind;
    const props = { ...defaults[kind], ...fields } as Node["props"];
    const shown = widget === null ? value : present(widget, value);
    this.nodes.set(id, { id, parent, kind, props, key, widget, form, value: shown, children: [] });
    this.changed.add(id);
    this.children.delete(id);
    if (parent !== id) this.link(id, parent, after);
  }

  patch(id: number, fields: Readonly<Record<string, unknown>>): void {
    const node = this.edit(id);
    node.props = { ...node.props, ...fields } as Node["props"];
  }

  append(id: number, field: string, text: string): void {
    const before = (this.get(id).props as unknown as Record<string, string>)[field];
    this.patch(id, { [field]: before + text });
  }

  value(id: number, value: unknown, present: Present): void {
    const { widget, value: now } = this.get(id);
    const shown = widget === null ? value : present(widget, value);
    if (shown !== now) this.edit(id).value = shown;
  }

  drop(ids: readonly number[]): void {
    const gone = new Set(ids);
    const parents = new Set(ids.map((id) => this.nodes.get(id)?.parent));
    for (const parent of parents) {
      if (parent === undefined || !this.nodes.has(parent)) continue;
      const kept = this.list(parent).filter((child) => !gone.has(child));
      this.children.set(parent, kept);
      this.edit(parent).children = kept;
    }
    for (const id of ids) this.forget(id);
  }

  link(id: number, parent: number, after: number): void {
    const list = this.list(parent);
    if (after === 0) list.unshift(id);
    else if (list.at(-1) === after) list.push(id);
    else list.splice(list.indexOf(after) + 1 || list.length, 0, id);
  }

  unlink(id: number): void {
    const list = this.list(this.get(id).parent);
    list.splice(list.indexOf(id), 1);
  }

  /** The children of a node, as a list that belongs to this frame and may be changed. */
  private list(id: number): number[] {
    const open = this.children.get(id);
    if (open) return open;
    const node = this.edit(id);
    const copy = [...node.children];
    node.children = copy;
    this.children.set(id, copy);
    return copy;
  }

  private forget(id: number): void {
    const node = this.nodes.get(id);
    if (!node) return;
    this.nodes.delete(id);
    this.changed.delete(id);
    this.children.delete(id);
    for (const child of node.children) this.forget(child);
  }

  private get(id: number): Node {
    const node = this.nodes.get(id);
    if (!node) throw new Error(`The server named node ${id}, which this page does not hold.`);
    return node;
  }
}
