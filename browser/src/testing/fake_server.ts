import { decode, encode } from "@msgpack/msgpack";
import type { Down, Event, Hello, Up } from "../wire/messages";

/** The server's end of one websocket: what came up, and a way to say something. */
class Wire {
  readonly received: Up[] = [];
  readyState: number = WebSocket.CONNECTING;
  onopen = () => {};
  onmessage = (_message: { data: ArrayBuffer }) => {};
  onclose = (_event: { code: number; reason: string }) => {};

  send(bytes: Uint8Array): void {
    this.received.push(decode(bytes) as Up);
  }

  close(): void {
    this.readyState = WebSocket.CLOSED;
  }
}

/** A server whose every connection the test opens, feeds and breaks itself. */
export class FakeServer {
  readonly wires: Wire[] = [];

  /** Stands for the browser's WebSocket constructor. */
  readonly open = (): WebSocket => {
    this.wires.push(new Wire());
    return this.wire as unknown as WebSocket;
  };

  /** The newest connection. */
  get wire(): Wire {
    return this.wires.at(-1) as Wire;
  }

  accept(): void {
    this.wire.readyState = WebSocket.OPEN;
    this.wire.onopen();
  }

  say(...messages: Down[]): void {
    for (const message of messages) this.wire.onmessage({ data: new Uint8Array(encode(message)).buffer });
  }

  drop(code = 1006, reason = ""): void {
    this.wire.readyState = WebSocket.CLOSED;
    this.wire.onclose({ code, reason });
  }

  /** The events that came over the newest connection. */
  get events(): Event[] {
    return this.wire.received.filter((message) => message[0] === "e");
  }

  get hello(): Hello | undefined {
    return this.wire.received.find((message) => message[0] === "h");
  }
}
