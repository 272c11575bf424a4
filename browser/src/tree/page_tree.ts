import type { Op } from "../wire/messages";
import { apply, type Present } from "./apply";
import type { Node } from "./node";
import type { Unsubscribe } from "./signal";

/** The nodes of the page. Each node has its own listeners: what did not change is not even asked. */
export class PageTree {
  private readonly nodes = new Map<number, Node>();
  private readonly listeners = new Map<number, Set<() => void>>();

  get(id: number): Node | undefined {
    return this.nodes.get(id);
  }

  /** Identities of all widgets. */
  widgets(): Set<string> {
    const found = new Set<string>();
    for (const { widget } of this.nodes.values()) if (widget !== null) found.add(widget);
    return found;
  }

  subscribe(id: number, listener: () => void): Unsubscribe {
    const all = this.listeners.get(id) ?? new Set();
    this.listeners.set(id, all.add(listener));
    return () => {
      if (all.delete(listener) && all.size === 0) this.listeners.delete(id);
    };
  }

  /** Applies a frame's operations. With `reset` they build the whole page, and what was there is forgotten. */
  apply(ops: readonly Op[], present: Present, reset = false): void {
    if (reset) this.nodes.clear();
    for (const id of apply(this.nodes, ops, present)) this.notify(id);
  }

  /** The user's answer, shown before the server knows of it. */
  answer(id: number, value: unknown): void {
    const node = this.nodes.get(id);
    if (!node || node.value === value) return;
    this.nodes.set(id, { ...node, value });
    this.notify(id);
  }

  private notify(id: number): void {
    for (const listener of this.listeners.get(id) ?? []) listener();
  }
}
