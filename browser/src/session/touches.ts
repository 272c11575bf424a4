import type { Op } from "../wire/messages";

export type Touch = "inserted" | "changed";

/** What frames did to the page: which nodes came or changed, and how many went, each counted with all that it held. */
export interface Touched {
  readonly nodes: ReadonlyMap<number, Touch>;
  readonly dropped: number;
}

/** Gathers what the operations of one frame, or of several, touch. */
export class Touches implements Touched {
  readonly nodes = new Map<number, Touch>();
  dropped = 0;

  /** Nothing was touched. */
  get none(): boolean {
    return this.nodes.size === 0 && this.dropped === 0;
  }

  add(ops: readonly Op[]): this {
    for (const op of ops) {
      if (op[0] === "i") this.nodes.set(op[1], "inserted");
      else if (op[0] === "d") this.drop(op[1]);
      else if (op[0] === "s" || op[0] === "v" || op[0] === "m") this.change(op[1]);
    }
    return this;
  }

  private change(node: number): void {
    if (!this.nodes.has(node)) this.nodes.set(node, "changed");
  }

  private drop(nodes: readonly number[]): void {
    for (const node of nodes) this.nodes.delete(node);
    this.dropped += nodes.length;
  }
}
