import { act, cleanup, render } from "@testing-library/react";
import { flushSync } from "react-dom";
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
  /** Page path of the page's address. */
  path?: string;
  /** Query string of the page's address. */
  query?: string;
  /** Fields of the page's settings. */
  page?: object;
  options?: Record<string, unknown>;
}

/** The first number that an element may have: the page and its areas come before. */
const FIRST = 5;

/** The empty page. */
export function areas(settings: object = {}): Op[] {
  const kinds = [{ $: "page", ...settings }, { $: "main" }, { $: "sidebar" }, { $: "bottom" }, { $: "overlay" }];
  return kinds.map((area, node) => ["i", node, 0, Math.max(0, node - 1), area, null, null, null, null]);
}

/** A new node, in main and behind all others unless the test says otherwise. */
export function insert(
  node: number,
  element: { $: string } & Record<string, unknown>,
  { parent = 1, after = node - 1, key = null, widget = null, value = null, form = null }: Partial<Placed> = {},
): Insert {
  return ["i", node, parent, after < FIRST ? 0 : after, element, key, widget, value, form];
}

interface Placed {
  parent: number;
  after: number;
  key: string | null;
  widget: string | null;
  value: unknown;
  form: string | null;
}

/** The whole page, as main.tsx puts it together, whose server is the test. */
export function openApp(ops: readonly Op[], { path = "", query = "", page: settings = {}, options = {} }: Given = {}) {
  onTestFinished(cleanup);
  const server = new FakeServer();
  let at = { path, query };
  const session = new Session({
    url: "ws://app",
    location: () => at,
    replaceQuery: () => {},
    go: (place) => {
      at = place;
    },
    turned: () => {},
    about: () => ({}),
    memory: { get: () => null, set: () => {} },
    commit: flushSync,
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
  frame([...areas(settings), ...ops]);
  return { ...page, server, session, frame, location: () => at };
}
