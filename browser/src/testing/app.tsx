import { act, cleanup, render } from "@testing-library/react";
import { onTestFinished } from "vitest";
import { SessionContext } from "../parts/hooks";
import { RegistryContext } from "../parts/registry";
import { Session } from "../session/session";
import { App } from "../shell/App";
import { embedding } from "../shell/embed";
import type { Insert, Op, RunState } from "../wire/messages";
import { registry } from "../wire/registry.gen";
import { FakeServer } from "./fake_server";

interface Given {
  /** Query string of the page's address. */
  query?: string;
  /** Fields of the page's settings. */
  page?: object;
  options?: Record<string, unknown>;
}

/** A new node, in main and behind all others unless the test says otherwise. */
export function insert(
  node: number,
  element: { $: string } & Record<string, unknown>,
  { parent = 1, after = node - 1, key = null, widget = null, value = null }: Partial<Placed> = {},
): Insert {
  return ["i", node, parent, after < 3 ? 0 : after, element, key, widget, value, null];
}

interface Placed {
  parent: number;
  after: number;
  key: string | null;
  widget: string | null;
  value: unknown;
}

/** The whole page, as main.tsx puts it together, whose server is the test. */
export function openApp(ops: readonly Op[], { query = "", page: settings = {}, options = {} }: Given = {}) {
  onTestFinished(cleanup);
  const server = new FakeServer();
  const session = new Session({
    url: "ws://app",
    location: () => ({ path: "", query }),
    replaceQuery: () => {},
    about: () => ({}),
    memory: { get: () => null, set: () => {} },
    commit: (update) => update(),
    open: server.open,
  });
  const page = render(
    <SessionContext value={session}>
      <RegistryContext value={registry}>
        <App embed={embedding(query)} />
      </RegistryContext>
    </SessionContext>,
  );
  let seq = 0;
  const frame = (run: readonly Op[], state: RunState = "idle", ack = server.events.at(-1)?.[1] ?? 0) =>
    act(() => {
      seq += 1;
      server.say(["f", seq, state, ack, run, seq === 1]);
    });
  act(() => {
    session.start();
    server.accept();
    server.say(["w", "session", false, 0, options]);
  });
  const areas: Op[] = [
    ["i", 0, 0, 0, { $: "page", ...settings }, null, null, null, null],
    ["i", 1, 0, 0, { $: "main" }, null, null, null, null],
    ["i", 2, 0, 1, { $: "sidebar" }, null, null, null, null],
  ];
  frame([...areas, ...ops]);
  return { ...page, server, session, frame };
}
