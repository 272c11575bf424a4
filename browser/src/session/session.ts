import { BoundParameters } from "../state/bound";
import { withEmbedding } from "../state/query";
import { Toasts } from "../state/toasts";
import { Values } from "../state/values";
import { Freshness } from "../tree/freshness";
import { PageTree } from "../tree/page_tree";
import { Signal } from "../tree/signal";
import { decode, encode } from "../wire/codec";
import type { Down, Frame, Op, RunState, Url, Welcome } from "../wire/messages";
import { Socket, type SocketEvent } from "../wire/socket";
import { hello } from "./hello";
import type { Place } from "./place";
import { EventQueue } from "./queue";
import { after, INITIAL, type Status, type Step } from "./status";
import type { Turn } from "./turn";
import { Whereabouts } from "./whereabouts";

/** What a session needs of the page that it lives in. */
export interface Surroundings {
  /** Address of the websocket. */
  readonly url: string;
  /** Where the page is. */
  readonly location: () => Place;
  /** Gives the page's address another query string, without an entry in its history. */
  readonly replaceQuery: (query: string) => void;
  /** Gives the page another address: a new entry in its history, or instead of the present one. */
  readonly go: (place: Place, push: boolean) => void;
  /** Leaves the page for another address below the app's base. */
  readonly leave?: (address: string) => void;
  /** The first of another place is in view. */
  readonly turned: (turn: Turn) => void;
  /** What st.context tells of the user's browser. */
  readonly about: () => Readonly<Record<string, unknown>>;
  /** Keeps the session's id over a reload, where the server wants that. */
  readonly memory: { get: () => string | null; set: (session: string | null) => void };
  /** Makes all changes that `update` reports visible at once. */
  readonly commit: (update: () => void) => void;
  readonly open?: (url: string) => WebSocket;
}

/** One tab's session with the server: what the user does goes up, what changes on the page comes down. */
export class Session {
  readonly tree = new PageTree();
  readonly freshness = new Freshness((node) => this.tree.get(node)?.parent);
  readonly changed = new Signal();
  /** A connection stands, the first or another one. */
  readonly connected = new Signal();
  readonly toasts = new Toasts();
  private now: Status = INITIAL;
  private readonly queue = new EventQueue();
  private readonly values = new Values();
  private readonly bound: BoundParameters;
  private readonly socket: Socket;
  private id: string | null;
  /** Sequence number of the last frame on this page; 0: the page shows nothing of this session yet. */
  private seq = 0;
  private flushing = false;
  /** What this connection's server knows of this browser. */
  private told: Readonly<Record<string, unknown>> = {};
  private held = false;
  private onlooker: ((message: Down) => void) | null = null;
  /** The page was loaded into a session that goes on: the address may say otherwise than the session remembers. */
  private rejoining = false;
  private readonly whereabouts: Whereabouts;
  /** A page that has just been loaded shows where a reload has left it. */
  private turn: Turn | null = { event: 0, page: false, back: true, begun: false };

  constructor(private readonly around: Surroundings) {
    this.id = around.memory.get();
    this.whereabouts = new Whereabouts(around.location);
    this.bound = new BoundParameters(this.tree, {
      get: () => around.location().query,
      set: (query) => {
        around.replaceQuery(query);
        this.whereabouts.set();
      },
    });
    this.socket = new Socket(around.url, (event) => this.heard(event), around.open);
  }

  get status(): Status {
    return this.now;
  }

  /** Number of the newest event. */
  get newest(): number {
    return this.queue.last;
  }

  /** What the server knows this session by; null before it has greeted. Secret: it is everything that a page needs. */
  get key(): string | null {
    return this.id;
  }

  start(): void {
    this.dispatch({ step: "connect" });
    this.socket.connect();
  }

  close(): void {
    this.socket.close();
  }

  /** Ends the connection until `start`, and says why. */
  end(reason: string): void {
    this.socket.close();
    this.dispatch({ step: "refused", reason });
  }

  /** The tab is in view again: a connection that is due is tried at once. */
  wake(): void {
    this.socket.wake();
  }

  /** The connection may be dead without anybody knowing: goes on over a new one. */
  renew(): void {
    if (this.now.link === "CONNECTED") this.socket.reconnect();
    this.socket.wake();
  }

  // --- what the user does ---

  /** The user's answer to a widget: shown at once, and sent with all others that are given in the same moment. */
  answer(id: number, value: unknown, trigger = false): void {
    const node = this.tree.get(id);
    if (!node || node.widget === null) return;
    if (!trigger) this.tree.answer(id, value);
    this.bound.answered(id);
    const ignored = "ignore" in node.props && node.props.ignore;
    // A form's own button is the one thing in it that goes up by itself, and takes the others' answers along.
    if (!trigger && (ignored || node.form !== null)) this.values.hold(node.widget, value, node.form);
    else this.put({ ...this.values.release(node.form), [node.widget]: value }, trigger);
  }

  /** Sends nothing until `release`. */
  readonly hold = (): void => {
    this.held = true;
  };

  readonly release = (): void => {
    this.held = false;
    this.flush();
  };

  /** Runs the script again as it is. */
  rerun(): void {
    this.put({});
  }

  /** The user follows a link to a page of the app. Parameters of the present page stay behind. */
  navigate(path: string, query = ""): void {
    const now = this.around.location();
    const there = { path, query: withEmbedding(query, now.query) };
    this.around.go(there, path !== now.path || there.query !== now.query);
    this.whereabouts.set();
    // Named even if it is the page that the server was told last: the script may be about to leave it.
    this.leave({ page: true, back: false }, path);
  }

  /** The user went back or forward: the script runs again when the place is another one. */
  moved(): void {
    const { path, query } = this.whereabouts.moved();
    const page = path !== null;
    if (!page && query === null) {
      this.around.turned({ event: 0, page, back: true, begun: true });
      return;
    }
    // The widgets of another page are not here yet.
    if (!page) this.follow();
    this.leave({ page, back: true }, path);
  }

  private leave(turn: Pick<Turn, "page" | "back">, path: string | null): void {
    this.turn = { ...turn, event: this.put({}, false, path), begun: false };
  }

  /** Bound widgets take what the address says, as answers of the user's. */
  private follow(): void {
    for (const [id, value] of this.bound.differences()) this.answer(id, value);
    this.bound.write();
  }

  stop(): void {
    if (this.now.link !== "CONNECTED") return;
    this.socket.send(encode(["x"]));
    this.dispatch({ step: "stop" });
  }

  clearCache(): void {
    this.socket.send(encode(["c"]));
  }

  /**
   * From now on the server tells what runs were for, and `onlooker` hears each message once the page shows it.
   * null: no longer.
   */
  watch(onlooker: ((message: Down) => void) | null): void {
    this.onlooker = onlooker;
    if (this.now.link === "CONNECTED") this.socket.send(encode(["i", onlooker !== null]));
  }

  dismissNotice(): void {
    this.dispatch({ step: "notice", notice: null });
  }

  // --- what goes up ---

  /** Returns the number of the event that carries the values, and the page that the user goes to. */
  private put(values: Readonly<Record<string, unknown>>, trigger = false, path: string | null = null): number {
    const all = { ...this.values.release(), ...values };
    const news = this.whereabouts.tell();
    const event = this.queue.put(all, trigger, { ...news, path: path ?? news.path });
    this.values.sent(all, event);
    this.dispatch({ step: "sent" });
    if (!this.flushing) {
      this.flushing = true;
      queueMicrotask(() => {
        this.flushing = false;
        this.flush();
      });
    }
    return event;
  }

  private flush(): void {
    if (this.held || this.now.link !== "CONNECTED") return;
    for (const event of this.queue.take()) this.socket.ask(encode(event));
  }

  private hello(): void {
    const here = this.whereabouts.agree();
    this.told = this.around.about();
    this.queue.placed();
    this.socket.ask(hello(this.id, this.seq, here, this.told));
  }

  /** Something about this browser may be otherwise than the server was told. A new connection tells it anyway. */
  tell(name: string, value: unknown): void {
    if (this.told[name] === value) return;
    this.told = { ...this.told, [name]: value };
    this.socket.send(encode(["b", { [name]: value }]));
  }

  // --- what comes down ---

  private heard(event: SocketEvent): void {
    switch (event.kind) {
      case "opened":
        this.hello();
        break;
      case "message":
        this.received(decode(event.bytes));
        break;
      case "lost":
        this.dispatch({ step: "lost" });
        break;
      case "refused":
        this.dispatch({ step: "refused", reason: event.reason });
        break;
    }
  }

  private received(message: Down): void {
    switch (message[0]) {
      case "w":
        this.welcomed(message);
        break;
      case "f":
        this.framed(message);
        break;
      case "k":
        this.queue.saved(message[1]);
        break;
      case "n":
        this.dispatch({ step: "notice", notice: { kind: message[1], text: message[2] } });
        break;
      case "o":
        this.dispatch({ step: "options", options: message[1] });
        break;
    }
    this.onlooker?.(message);
  }

  private welcomed([, session, resumed, ack, options, durable]: Welcome): void {
    const anew = session !== this.id;
    if (!anew) {
      for (const { n, values } of this.queue.resume(ack, durable)) this.values.resent(values, n);
    } else {
      this.id = session;
      this.seq = 0;
      this.queue.reset(durable);
      this.toasts.clear();
      this.values.clear();
      // The new session begins where the page is.
      this.turn = this.turn && { ...this.turn, event: 0 };
    }
    this.rejoining = resumed && this.seq === 0;
    this.around.memory.set(options["session.resume"] === "reload" ? session : null);
    this.dispatch({ step: "welcome", options, anew });
    // Another server process runs the script anew, and serves what was not saved once more.
    if (!anew && !resumed) this.dispatch({ step: "sent" });
    if (this.onlooker) this.watch(this.onlooker);
    this.flush();
    this.connected.emit();
  }

  private framed([, seq, run, ack, ops, reset]: Frame): void {
    const first = this.seq === 0;
    const rebuild = reset || first;
    if (!rebuild && seq <= this.seq) return;
    if (!rebuild && seq !== this.seq + 1) {
      this.socket.reconnect();
      return;
    }
    this.seq = seq;
    this.queue.taken(ack);
    this.values.served(ack);
    const served = ack >= this.queue.last;
    this.around.commit(() => {
      if (!this.applied(ops, rebuild)) return;
      for (const op of ops) {
        if (op[0] === "u") this.addressed(op, ack);
        else if (op[0] === "l") this.around.leave?.(op[1]);
      }
      this.bound.note(ops);
      if (first && this.rejoining) this.follow();
      this.mirror(run, ack);
      if (run === "running") this.freshness.note(ops);
      else if (served) this.freshness.clear();
      this.dispatch({ step: "frame", run, ack, served, fresh: first });
    });
    this.arrive(run, ack);
  }

  /** The script has sent the page somewhere, unless the user has gone elsewhere since. */
  private addressed([, path, query, push]: Url, ack: number): void {
    if (this.turn !== null && ack < this.turn.event) return;
    const now = this.around.location();
    this.around.go({ path, query: withEmbedding(query, now.query) }, push);
    this.whereabouts.agree();
    if (path !== now.path) this.turn = { event: 0, page: true, back: false, begun: false };
  }

  /** Brings URL and bound widgets into step. On the way to another page it waits for those that this page has. */
  private mirror(run: RunState, ack: number): void {
    const { turn } = this;
    if (turn?.page) {
      if (run === "running" || ack < turn.event) return;
      if (turn.back) this.follow();
    }
    this.bound.write(run === "idle");
  }

  /** A frame is in view: perhaps the first, or the last, of the place that the page is on the way to. */
  private arrive(run: RunState, ack: number): void {
    const { turn } = this;
    if (turn === null || ack < turn.event) return;
    if (run !== "running") this.turn = null;
    if (turn.begun) return;
    turn.begun = true;
    this.around.turned(turn);
  }

  /** Applies operations. When they do not fit this page, it asks for the whole page, once. */
  private applied(ops: readonly Op[], rebuild: boolean): boolean {
    try {
      this.tree.apply(ops, this.values.present, rebuild);
      if (rebuild || ops.some(([tag]) => tag === "d")) this.values.forget(this.tree.widgets());
      return true;
    } catch (error) {
      if (rebuild) throw error;
      console.error(error);
      this.seq = 0;
      this.socket.reconnect();
      return false;
    }
  }

  private dispatch(step: Step): void {
    const next = after(this.now, step);
    if (next === this.now) return;
    this.now = next;
    this.changed.emit();
  }
}
