import { decode, encode } from "@msgpack/msgpack";
import { act, cleanup, render } from "@testing-library/react";
import { onTestFinished } from "vitest";
import { Children } from "../parts/Children";
import type { Drawn } from "../parts/element";
import { SessionContext } from "../parts/hooks";
import { RegistryContext } from "../parts/registry";
import { Session } from "../session/session";
import type { Kind } from "../tree/node";
import type { Answers, Elements } from "../wire/elements.gen";
import type { Op } from "../wire/messages";

const MAIN = 1;
const NODE = 3;

/** The server's end of the websocket: keeps the events that come up, sends the frames that the test wants. */
class Server {
  readonly events: Record<string, unknown>[] = [];
  private seq = 0;
  private taken = 0;
  readonly socket = {
    readyState: WebSocket.OPEN,
    onopen: () => {},
    onmessage: (_message: { data: ArrayBuffer }) => {},
    send: (bytes: Uint8Array) => this.received(decode(bytes) as unknown[]),
    close: () => {},
  };

  private received([tag, n, values]: unknown[]): void {
    if (tag !== "e") return;
    this.taken = n as number;
    this.events.push(values as Record<string, unknown>);
  }

  say(message: unknown): void {
    this.socket.onmessage({ data: new Uint8Array(encode(message)).buffer });
  }

  frame(ops: readonly unknown[]): void {
    this.seq += 1;
    this.say(["f", this.seq, "idle", this.taken, ops, this.seq === 1]);
  }
}

type Widget<K extends Kind> = (K extends keyof Answers ? { value: Answers[K] } : { value?: undefined }) & {
  form?: string | null;
  /** The server's, as far as it tells the page of them. */
  options?: Readonly<Record<string, unknown>>;
};

/** Draws one widget on a page of its own, over a real session whose server is the test. */
export function stage<K extends Kind>(
  component: Drawn<K>,
  kind: K,
  fields: Partial<Elements[K]>,
  { value, form = null, options = {} }: Widget<K>,
) {
  onTestFinished(cleanup);
  const server = new Server();
  const session = new Session({
    url: "ws://app",
    location: () => ({ path: "", query: "" }),
    replaceQuery: () => {},
    go: () => {},
    turned: () => {},
    about: () => ({}),
    memory: { get: () => null, set: () => {} },
    commit: (update) => update(),
    open: () => server.socket as unknown as WebSocket,
  });
  session.start();
  server.socket.onopen();
  server.say(["w", "session", false, 0, options]);
  server.frame([
    ["i", 0, 0, 0, { $: "page" }, null, null, null, null],
    ["i", MAIN, 0, 0, { $: "main" }, null, null, null, null],
    ["i", NODE, MAIN, 0, { $: kind, ...fields }, null, "widget", value, form],
  ]);
  const page = render(
    <SessionContext value={session}>
      <RegistryContext value={{ [kind]: component }}>
        <Children of={MAIN} />
      </RegistryContext>
    </SessionContext>,
  );
  const run = (ops: readonly Op[]) => act(() => server.frame(ops));
  return {
    ...page,
    /** The answers that have gone up, in order. */
    answers: () => server.events.map((values) => values.widget),
    /** A rerun ends that gives the widget another value. */
    give: (next: unknown) => run([["v", NODE, next]]),
    /** A rerun ends that changes fields of the widget. */
    change: (patch: Partial<Elements[K]>) => run([["s", NODE, patch as Record<string, unknown>]]),
    /** A rerun ends that changes nothing of the widget. */
    rerun: () => run([]),
    /** A connection that was lost is back. */
    reconnect: () => act(() => server.say(["w", "session", true, server.events.length, {}])),
  };
}
