/** Messages that wait for the page's code. If it never comes, they must not fill the tab. */
const KEPT = 1_000;

/**
 * The first connection of a page, greeted before the page's own code has come: the script runs meanwhile.
 *
 * Whoever takes it finds a websocket on which all is yet to happen: what was heard is said again, and the same greeting
 * does not go up twice.
 */
export class Knock {
  private readonly heard: unknown[] = [];

  constructor(
    private socket: WebSocket | null,
    private readonly greeting: Uint8Array<ArrayBuffer>,
  ) {
    if (!socket) return;
    socket.binaryType = "arraybuffer";
    if (socket.readyState === WebSocket.OPEN) this.greet();
    else socket.addEventListener("open", this.greet);
    socket.addEventListener("message", this.keep);
  }

  /** The connection, for the first who asks, while it stands. */
  take(): WebSocket | null {
    const { socket } = this;
    this.socket = null;
    if (!socket || socket.readyState > WebSocket.OPEN) return null;
    socket.removeEventListener("open", this.greet);
    socket.removeEventListener("message", this.keep);
    if (socket.readyState === WebSocket.OPEN) {
      socket.send = (message) => this.greeted(socket, message as Uint8Array<ArrayBuffer>);
      queueMicrotask(() => this.repeat(socket));
    }
    return socket;
  }

  private readonly greet = (): void => this.socket?.send(this.greeting);

  private readonly keep = ({ data }: MessageEvent): void => {
    if (this.heard.push(data) > KEPT) this.socket?.close();
  };

  private repeat(socket: WebSocket): void {
    socket.dispatchEvent(new Event("open"));
    for (const data of this.heard.splice(0)) socket.dispatchEvent(new MessageEvent("message", { data }));
  }

  /** The taker greets, too. If his words are others, since the page's address or look has changed, he has to call anew. */
  private greeted(socket: WebSocket, words: Uint8Array<ArrayBuffer>): void {
    Reflect.deleteProperty(socket, "send");
    if (String(words) !== String(this.greeting)) socket.close();
  }
}
