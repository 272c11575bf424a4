import type { Op } from "../wire/messages";
import { Signal } from "./signal";

/** Which nodes a long run has not drawn again yet: they show as stale, until the run reaches them or ends. */
export class Freshness {
  readonly changed = new Signal();
  private fresh = new Set<number>();
  private dimmed = false;

  isStale(node: number): boolean {
    return this.dimmed && !this.fresh.has(node);
  }

  /** Nodes that the run has drawn: named by a Fresh operation, or touched by another one. */
  note(ops: readonly Op[]): void {
    for (const op of ops) {
      if (op[0] === "f") for (const node of op[1]) this.fresh.add(node);
      else if (op[0] !== "d") this.fresh.add(op[1]);
    }
    if (this.dimmed && ops.length > 0) this.changed.emit();
  }

  /** The run has taken so long that what it has not reached should show as old. */
  dim(): void {
    this.dimmed = true;
    this.changed.emit();
  }

  /** The run is over: all that is on the page is its output. */
  clear(): void {
    this.fresh.clear();
    if (!this.dimmed) return;
    this.dimmed = false;
    this.changed.emit();
  }
}
