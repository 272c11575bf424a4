import { BoundParameters } from "../state/bound";
import { Values } from "../state/values";
import { Freshness } from "../tree/freshness";
import { PageTree } from "../tree/page_tree";
import { Signal } from "../tree/signal";
import { decode, encode } from "../wire/codec";
import { type Down, type Frame, type Op, PROTOCOL, type Welcome } from "../wire/messages";
import { Socket, type SocketEvent } from "../wire/socket";
import { EventQueue } from "./queue";
import { after, INITIAL, type Status, type Step } from "./status";

/** What a session needs of the page that it lives in. */
export interface Surroundings {
  /** Address of the websocket. */
  readonly url: string;
  /** Where the page is, for Hello. */
  readonly location: () => { readonly path: string; readonly query: string };
  /** Gives the page's address another query string, without an entry in its history. */
  readonly replaceQuery: (query: string) => void;
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
  readonly freshness = new Freshness();
  readonly changed = new Signal();
  private now: Status = INITIAL;
  private readonly queue = new EventQueue();
  private readonly values = new Values();
  private readonly bound: BoundParameters;
  private readonly socket: Socket;
  private id: string | null;
  /** Sequence number of the last frame on this page; 0: the page shows nothing of this session yet. */
  private seq = 0;
  private flushing = false;
  private held = false;
  /** The page was loaded into a session that goes on: the address may say otherwise than the session remembers. */
  private rejoining = false;
  /** Query string that the page has, as far as it knows. */
  private query = "";
  /** Query string that the server was told last. */
  private told = "";

  constructor(private readonly around: Surroundings) {
    this.id = around.memory.get();
    this.bound = new BoundParameters(this.tree, {
      get: () => around.location().query,
      set: (query) => {
        around.replaceQuery(query);
        this.query = around.location().query;
      },
    });
    this.socket = new Socket(around.url, (event) => this.heard(event), around.open);
  }

  get status(): Status {
    return this.now;
  }

  start(): void {
    this.dispatch({ step: "connect" });
    this.socket.connect();
  }

  close(): void {
    this.socket.close();
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

  /** The user went back or forward: the script runs again when the query string is another one. */
  moved(): void {
    const { query } = this.around.location();
    if (query === this.query) return;
    this.query = query;
    this.follow();
    this.put({});
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

  dismissNotice(): void {
    this.dispatch({ step: "notice", notice: null });
  }

  // --- what goes up ---

  private put(values: Readonly<Record<string, unknown>>, trigger = false): void {
    const all = { ...this.values.release(), ...values };
    const { query } = this.around.location();
    this.values.sent(all, this.queue.put(all, trigger, query === this.told ? null : query));
    this.told = query;
    this.dispatch({ step: "sent" });
    if (this.flushing) return;
    this.flushing = true;
    queueMicrotask(() => {
      this.flushing = false;
      this.flush();
    });
  }

  private flush(): void {
    if (this.held || this.now.link !== "CONNECTED") return;
    for (const event of this.queue.take()) this.socket.ask(encode(event));
  }

  private hello(): void {
    const { path, query } = this.around.location();
    this.query = this.told = query;
    this.socket.ask(encode(["h", PROTOCOL, this.id, this.seq, path, query, this.around.about()]));
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
      case "n":
        this.dispatch({ step: "notice", notice: { kind: message[1], text: message[2] } });
        break;
    }
  }

  private welcomed([, session, resumed, ack, options]: Welcome): void {
    const anew = session !== this.id;
    if (!anew) {
      this.queue.resume(ack);
    } else {
      this.id = session;
      this.seq = 0;
      this.queue.reset();
      this.values.clear();
    }
    this.rejoining = resumed && this.seq === 0;
    this.around.memory.set(options["session.resume"] === "reload" ? session : null);
    this.dispatch({ step: "welcome", options, anew });
    this.flush();
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
      this.bound.note(ops);
      if (first && this.rejoining) this.follow();
      this.bound.write(run === "idle");
      if (run === "running") this.freshness.note(ops);
      else if (served) this.freshness.clear();
      this.dispatch({ step: "frame", run, served, fresh: first });
    });
  }

  /** Applies operations. When they do not fit this page, it asks for the whole page, once. */
  private applied(ops: readonly Op[], rebuild: boolean): boolean {
    try {
      this.tree.apply(ops, this.values.present, rebuild);
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
