import type { Op } from "../wire/messages";
import { Signal } from "./signal";

/** Which nodes a long run has not drawn again yet: they show as stale, until the run reaches them or ends. */
export class Freshness {
  readonly changed = new Signal();
  private readonly fresh = new Set<number>();
  /** The run has taken so long that the server tells what it has drawn. */
  private long = false;

  isStale(node: number): boolean {
    return this.long && !this.fresh.has(node);
  }

  /** A frame of a run that goes on: its operations name, or touch, what the run has drawn. */
  note(ops: readonly Op[]): void {
    for (const op of ops) {
      if (op[0] === "f") {
        this.long = true;
        for (const node of op[1]) this.fresh.add(node);
      } else if (op[0] !== "d") {
        this.fresh.add(op[1]);
      }
    }
    if (this.long && ops.length > 0) this.changed.emit();
  }

  /** The run is over: all that is on the page is its output. */
  clear(): void {
    this.fresh.clear();
    if (!this.long) return;
    this.long = false;
    this.changed.emit();
  }
}
