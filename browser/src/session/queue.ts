import type { Event } from "../wire/messages";
import type { News } from "./whereabouts";

/** How many events may wait for the server. Beyond it the newest one takes in what follows, clicks included. */
const LIMIT = 1000;

const NONE: News = { path: null, query: null };

interface Entry {
  readonly n: number;
  readonly values: Record<string, unknown>;
  query: string | null;
  path: string | null;
  /** Holds a press: what comes after it must not be seen by the run that it starts. */
  trigger: boolean;
}

/**
 * The user's events, numbered from 1 without gaps, from the moment they happen until the server has taken them; where
 * sessions outlive its process, until their effects are saved: another process may have to serve them again.
 * What waits unsent merges: later values replace earlier ones, and each press stays an event of its own.
 */
export class EventQueue {
  private entries: Entry[] = [];
  private newest = 0;
  private sent = 0;
  private durable = false;

  /** Number of the newest event. */
  get last(): number {
    return this.newest;
  }

  /** Adds what the user did; returns the number of the event that carries it. */
  put(values: Readonly<Record<string, unknown>>, trigger = false, { path, query }: News = NONE): number {
    const entry = this.open() ?? this.append();
    Object.assign(entry.values, values);
    entry.trigger ||= trigger;
    entry.query = query ?? entry.query;
    entry.path = path ?? entry.path;
    return entry.n;
  }

  /** The events that have not been sent on this connection, oldest first. They count as sent from now on. */
  take(): Event[] {
    const unsent = this.entries.filter(({ n }) => n > this.sent);
    this.sent = this.newest;
    return unsent.map(({ n, values, query, path }) => ["e", n, values, query, path]);
  }

  /** The server has taken all events up to this number. */
  taken(n: number): void {
    if (!this.durable) this.saved(n);
  }

  /** The effects of all events up to this number are saved. */
  saved(n: number): void {
    while (this.entries[0] && this.entries[0].n <= n) this.entries.shift();
  }

  /**
   * A new connection begins with the present query string: those of former events are not to be sent. Their pages are,
   * for answers in between belong to them.
   */
  placed(): void {
    for (const entry of this.entries) entry.query = null;
  }

  /** The new connection is one to the same session: what the server has not taken, and is returned, is to be sent again. */
  resume(ack: number, durable = false): readonly Pick<Entry, "n" | "values">[] {
    this.durable = durable;
    this.taken(ack);
    this.sent = ack;
    // A page that has been reloaded goes on where the session's numbers stand.
    this.newest = Math.max(this.newest, ack);
    return this.entries.filter(({ n }) => n > ack);
  }

  /** A new session: its numbers start anew, and the old one's events mean nothing to it. */
  reset(durable = false): void {
    this.durable = durable;
    this.entries = [];
    this.newest = this.sent = 0;
  }

  private open(): Entry | undefined {
    const last = this.entries.at(-1);
    if (!last || last.n <= this.sent) return undefined;
    return last.trigger && this.entries.length < LIMIT ? undefined : last;
  }

  private append(): Entry {
    this.newest += 1;
    const entry: Entry = { n: this.newest, values: {}, query: null, path: null, trigger: false };
    this.entries.push(entry);
    // A store that cannot be reached saves nothing: then what the server has taken is worth less than the memory.
    if (this.entries.length > LIMIT && (this.entries[0]?.n ?? 0) <= this.sent) this.entries.shift();
    return entry;
  }
}
