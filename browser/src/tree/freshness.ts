import type { Op } from "../wire/messages";
import { PAGE } from "./node";
import { Signal } from "./signal";

/**
 * Which nodes a long run has not drawn again yet: they show as stale, until the run reaches them or ends.
 * What the run does not draw at all is not stale: a fragment's run leaves the rest of the page as it is.
 */
export class Freshness {
  readonly changed = new Signal();
  private readonly fresh = new Set<number>();
  /** What the run draws, with all that it holds. */
  private readonly within = new Set<number>();
  /** The run has taken so long that the server tells what it has drawn. */
  private long = false;

  constructor(private readonly parentOf: (node: number) => number | undefined) {}

  isStale(node: number): boolean {
    return this.long && !this.fresh.has(node) && this.isDrawn(node);
  }

  /** A frame of a run that goes on: its operations name, or touch, what the run has drawn. */
  note(ops: readonly Op[]): void {
    for (const op of ops) {
      if (op[0] === "f") {
        this.long = true;
        for (let i = 0; i < op[1].length; i += 2) this.drawn(op[1][i], op[1][i + 1]);
        for (const node of op[2]) this.within.add(node);
      } else if (op[0] !== "d" && op[0] !== "u" && op[0] !== "l") {
        this.fresh.add(op[1]);
      }
    }
    if (this.long && ops.length > 0) this.changed.emit();
  }

  /** The run is over: all that is on the page is its output. */
  clear(): void {
    this.fresh.clear();
    this.within.clear();
    if (!this.long) return;
    this.long = false;
    this.changed.emit();
  }

  private drawn(first = 0, last = -1): void {
    for (let node = first; node <= last; node += 1) this.fresh.add(node);
  }

  private isDrawn(node: number): boolean {
    if (this.within.has(PAGE)) return true;
    for (let at: number | undefined = node; at !== undefined && at !== PAGE; at = this.parentOf(at)) {
      if (this.within.has(at)) return true;
    }
    return false;
  }
}
