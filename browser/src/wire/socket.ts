const FIRST_DELAY = 200;
const LONGEST_DELAY = 5_000;
/** How long the server may take to answer. A connection that died in a sleeping machine tells nobody. */
const PATIENCE = 10_000;
/** After that long without an answer, who wants a connection at once gets another attempt. */
const HANGING = 1_000;

/** Close codes that say: trying again will not help. 1008: not let in; from 4000 on: reasons of our server's own. */
const isFinal = (code: number) => code === 1008 || code >= 4000;

export type SocketEvent =
  | { readonly kind: "opened" }
  | { readonly kind: "message"; readonly bytes: ArrayBuffer }
  /** A new attempt follows by itself. */
  | { readonly kind: "lost" }
  | { readonly kind: "refused"; readonly reason: string };

/**
 * A websocket that comes back: after 0.2 s at first, then doubling up to 5 s. A message from the server shows that
 * the way is clear again; an opened connection alone does not (a proxy may open it with nobody behind).
 */
export class Socket {
  private socket: WebSocket | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private delay = FIRST_DELAY;
  private watchdog: ReturnType<typeof setTimeout> | undefined;
  /** When the attempt began that nothing has answered yet. */
  private begun: number | null = null;

  constructor(
    private readonly url: string,
    private readonly on: (event: SocketEvent) => void,
    private readonly open: (url: string) => WebSocket = (address) => new WebSocket(address),
  ) {}

  connect(): void {
    this.close();
    this.begun = Date.now();
    this.expectAnswer();
    const socket = this.open(this.url);
    this.socket = socket;
    socket.binaryType = "arraybuffer";
    // Events of a socket that has been given up must not reach the session.
    const heard = (handle: (event: never) => void) => (event: unknown) => {
      if (this.socket === socket) handle(event as never);
    };
    socket.onopen = heard(() => this.on({ kind: "opened" }));
    socket.onmessage = heard((event: MessageEvent<ArrayBuffer>) => {
      this.delay = FIRST_DELAY;
      this.begun = null;
      this.stopExpecting();
      this.on({ kind: "message", bytes: event.data });
    });
    socket.onclose = heard((event: CloseEvent) => this.closed(isFinal(event.code) ? event.reason : null));
  }

  send(bytes: Uint8Array<ArrayBuffer>): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(bytes);
  }

  /** Sends what the server answers soon. A connection on which it does not is given up. */
  ask(bytes: Uint8Array<ArrayBuffer>): void {
    this.send(bytes);
    if (this.watchdog === undefined) this.expectAnswer();
  }

  /** Gives the present connection up for a new one. */
  reconnect(): void {
    const old = this.socket;
    this.socket = null;
    old?.close();
    this.closed(null);
  }

  /** The network, or the user, is back: try at once, instead of waiting for the delay's end or for what hangs. */
  wake(): void {
    const hangs = this.begun !== null && Date.now() - this.begun > HANGING;
    if (this.timer === undefined && !hangs) return;
    this.delay = FIRST_DELAY;
    this.connect();
  }

  /** Closes the connection for good. */
  close(): void {
    this.stopWaiting();
    this.stopExpecting();
    this.begun = null;
    const old = this.socket;
    this.socket = null;
    old?.close();
  }

  private closed(refusal: string | null): void {
    this.socket = null;
    this.begun = null;
    this.stopExpecting();
    if (refusal !== null) {
      this.on({ kind: "refused", reason: refusal });
      return;
    }
    this.timer = setTimeout(() => this.connect(), this.delay);
    this.delay = Math.min(this.delay * 2, LONGEST_DELAY);
    this.on({ kind: "lost" });
  }

  private expectAnswer(): void {
    this.watchdog = setTimeout(() => this.reconnect(), PATIENCE);
  }

  private stopExpecting(): void {
    clearTimeout(this.watchdog);
    this.watchdog = undefined;
  }

  private stopWaiting(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
