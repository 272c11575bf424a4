import { Signal } from "../tree/signal";
import type { Down, Frame, Records, Welcome } from "../wire/messages";
import type { RunRecord } from "../wire/record";
import { type Touched, Touches } from "./touches";

/** Runs that are kept. */
const KEPT = 200;

export interface View {
  /** Oldest first. */
  readonly runs: readonly RunRecord[];
  readonly paused: boolean;
  /** Runs that have ended since the pause began. */
  readonly waiting: number;
}

/**
 * What the inspector knows of a session's runs: their records, and what their frames touched.
 *
 * A run's record comes after its frames. So what frames touch is held until the next records are complete, and is then
 * the work of the newest of those runs that sent something. What a run that goes on has sent so far may be on the account
 * of the one before it for a while: it waits for a run that was not known.
 */
export class Inspection {
  readonly changed = new Signal();
  /** A frame has touched what `latest` tells. */
  readonly touching = new Signal();
  latest: Touched = new Touches();
  private runs = new Map<number, RunRecord>();
  private readonly touches = new Map<number, Touched>();
  private pending = new Touches();
  private underWay = false;
  /** Numbers of the records of which more are to come. */
  private arriving: number[] = [];
  private anew = false;
  /** Runs up to this number were cleared away. */
  private cleared = 0;
  private now: View = { runs: [], paused: false, waiting: 0 };
  /** What is shown while nothing further is. */
  private held: readonly RunRecord[] | null = null;

  get view(): View {
    return this.now;
  }

  /** What a run's frames did to the page. Unknown for those that nobody watched. */
  touched(number: number): Touched | undefined {
    return this.touches.get(number);
  }

  /** For Session.watch. */
  readonly heard = (message: Down): void => {
    if (message[0] === "w") this.welcomed(message);
    else if (message[0] === "f") this.framed(message);
    else if (message[0] === "r") this.recorded(message);
  };

  /** Shows no further runs until it goes on. */
  pause(on: boolean): void {
    this.held = on ? this.now.runs : null;
    this.show();
  }

  /** Forgets the runs that there are, waiting ones included. */
  clear(): void {
    this.cleared = Math.max(this.cleared, ...this.runs.keys());
    this.forget();
  }

  private welcomed([, , resumed]: Welcome): void {
    this.pending = new Touches();
    this.arriving = [];
    this.anew = false;
    if (resumed) return;
    // Another session, whose runs are numbered from 1.
    this.cleared = 0;
    this.forget();
  }

  private framed([, , state, , ops, reset]: Frame): void {
    this.underWay = state === "running";
    // The numbers of nodes that the page has held until now mean nothing any more.
    if (reset) this.touches.clear();
    this.pending.add(ops);
    this.latest = new Touches().add(ops);
    if (!reset && this.latest.nodes.size > 0) this.touching.emit();
  }

  private recorded([, records, more]: Records): void {
    for (const record of records) {
      if (record.number <= this.cleared) continue;
      this.anew ||= !this.runs.has(record.number);
      this.runs.set(record.number, record);
      this.arriving.push(record.number);
    }
    if (!more) this.attribute();
    this.show();
  }

  private attribute(): void {
    const author = this.arriving.findLast((number) => (this.runs.get(number)?.ops ?? 0) > 0);
    const early = this.underWay && !this.anew;
    this.arriving = [];
    this.anew = false;
    if (early || this.pending.none) return;
    if (author !== undefined) this.touches.set(author, this.joined(author));
    this.pending = new Touches();
  }

  /** What is pending, together with what the run's earlier frames touched. */
  private joined(number: number): Touched {
    const before = this.touches.get(number);
    if (!before) return this.pending;
    return {
      nodes: new Map([...this.pending.nodes, ...before.nodes]),
      dropped: before.dropped + this.pending.dropped,
    };
  }

  private forget(): void {
    this.runs.clear();
    this.touches.clear();
    if (this.held) this.held = [];
    this.show();
  }

  private show(): void {
    const all = [...this.runs.values()].sort((a, b) => a.number - b.number);
    for (const { number } of all.splice(0, Math.max(0, all.length - KEPT))) {
      this.runs.delete(number);
      this.touches.delete(number);
    }
    const { held } = this;
    const newest = held?.at(-1)?.number ?? this.cleared;
    const waiting = held ? all.filter(({ number }) => number > newest).length : 0;
    this.now = { runs: held ?? all, paused: held !== null, waiting };
    this.changed.emit();
  }
}
