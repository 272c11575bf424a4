// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FakeServer } from "../testing/fake_server";
import type { Frame, Op, RunState } from "../wire/messages";
import { Session, type Surroundings } from "./session";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

const PAGE: Op[] = [
  ["i", 0, 0, 0, { $: "page" }, null, null, null, null],
  ["i", 1, 0, 0, { $: "main" }, null, null, null, null],
  ["i", 2, 0, 1, { $: "sidebar" }, null, null, null, null],
  ["i", 3, 1, 0, { $: "text_input", label: "Name" }, null, "name", "", null],
  ["i", 4, 1, 3, { $: "button", label: "Go" }, null, "go", false, null],
  ["i", 5, 1, 4, { $: "checkbox", label: "Later", ignore: true }, null, "later", false, null],
];

const frame = (seq: number, ack: number, ops: Op[] = [], state: RunState = "idle", reset = false): Frame => [
  "f",
  seq,
  state,
  ack,
  ops,
  reset,
];

/** A session with nothing said yet. */
function started(around: Partial<Surroundings> = {}) {
  const server = new FakeServer();
  const kept: (string | null)[] = [];
  const session = new Session({
    url: "ws://app",
    location: () => ({ path: "page", query: "a=1" }),
    replaceQuery: () => {},
    go: () => {},
    turned: () => {},
    about: () => ({ locale: "de" }),
    memory: { get: () => null, set: (id) => kept.push(id) },
    commit: (update) => update(),
    open: server.open,
    ...around,
  });
  session.start();
  return { server, session, kept };
}

/** A session whose page is drawn. */
function drawn(around: Partial<Surroundings> = {}) {
  const all = started(around);
  all.server.accept();
  all.server.say(["w", "S", false, 0, {}], frame(1, 0, PAGE, "idle", true));
  return all;
}

/** The connection breaks, and a new one opens. */
function broken(server: FakeServer): void {
  server.drop();
  vi.advanceTimersByTime(5_000);
  server.accept();
}

const moment = () => Promise.resolve();
const value = (session: Session, id: number) => session.tree.get(id)?.value;

test("the first hello asks for a new session and says where the page is", () => {
  const { server } = started();
  server.accept();
  expect(server.hello).toEqual(["h", 1, null, 0, "page", "a=1", { locale: "de" }]);
});

test("a first frame draws the page and ends the initial state", () => {
  const { session } = drawn();
  expect(session.tree.get(1)?.children).toEqual([3, 4, 5]);
  expect(session.status).toMatchObject({ link: "CONNECTED", script: "notRunning", page: 1 });
});

test("answers of one moment go up as one event", async () => {
  const { server, session } = drawn();
  session.answer(3, "Ada");
  session.answer(4, true, true);
  expect(session.status.script).toBe("rerunRequested");
  await moment();
  expect(server.events).toEqual([["e", 1, { name: "Ada", go: true }, null, null]]);
});

test("while a press holds them, events wait; released, they go up one by one in their order", async () => {
  const { server, session } = drawn();
  session.hold();
  session.answer(3, "Ada");
  await moment();
  expect(server.events).toEqual([]);
  expect(session.status.script).toBe("rerunRequested");
  session.release();
  session.answer(4, true, true);
  await moment();
  expect(server.events).toEqual([
    ["e", 1, { name: "Ada" }, null, null],
    ["e", 2, { go: true }, null, null],
  ]);
});

test("an answer is shown at once, a press leaves the button as it is", () => {
  const { session } = drawn();
  session.answer(3, "Ada");
  session.answer(4, true, true);
  expect(value(session, 3)).toBe("Ada");
  expect(value(session, 4)).toBe(false);
});

test("an answer that is to be ignored waits for the next event", async () => {
  const { server, session } = drawn();
  session.answer(5, true);
  await moment();
  expect(server.events).toEqual([]);
  expect(session.status.script).toBe("notRunning");
  session.rerun();
  await moment();
  expect(server.events).toEqual([["e", 1, { later: true }, null, null]]);
});

test("a value from before the newest answer does not overwrite it", async () => {
  const { server, session } = drawn();
  session.answer(3, "A");
  await moment();
  session.answer(3, "Ad");
  await moment();
  server.say(frame(2, 1, [["v", 3, "a (from the first answer)"]]));
  expect(value(session, 3)).toBe("Ad");
  server.say(frame(3, 2, [["v", 3, "AD"]]));
  expect(value(session, 3)).toBe("AD");
});

test("a widget that is drawn anew keeps an answer that is under way", async () => {
  const { server, session } = drawn();
  session.answer(3, "Ada");
  await moment();
  server.say(
    frame(2, 0, [
      ["d", [3]],
      ["i", 9, 1, 0, { $: "text_input", label: "N" }, null, "name", "", null],
    ]),
  );
  expect(value(session, 9)).toBe("Ada");
});

test("the run has ended only when the frame serves the newest event", async () => {
  const { server, session } = drawn();
  session.answer(3, "A");
  await moment();
  session.answer(3, "B");
  await moment();
  server.say(frame(2, 1));
  expect(session.status.script).toBe("rerunRequested");
  server.say(frame(3, 2));
  expect(session.status.script).toBe("notRunning");
});

test("output and state change in one commit", () => {
  const seen: string[] = [];
  let look = () => {};
  const { server, session } = drawn({
    commit: (update) => {
      look();
      update();
      look();
    },
  });
  look = () => seen.push(`${session.tree.get(3) ? "field" : "no field"}, ${session.status.script}`);
  server.say(frame(2, 0, [["d", [3]]], "running"));
  expect(seen).toEqual(["field, notRunning", "no field, running"]);
});

test("after a broken connection the page goes on from its last frame", () => {
  const { server, session } = drawn();
  server.say(frame(2, 0, [["s", 3, { label: "Two" }]]));
  broken(server);
  expect(server.hello?.slice(2, 4)).toEqual(["S", 2]);
  server.say(["w", "S", true, 0, {}], frame(3, 0, [["s", 3, { label: "Three" }]]));
  expect(session.tree.get(3)?.props).toMatchObject({ label: "Three" });
  expect(session.status).toMatchObject({ link: "CONNECTED", page: 1 });
});

test("events that the server has not taken are sent again, in order, and no other", async () => {
  const { server, session } = drawn();
  for (const name of ["A", "B", "C"]) {
    session.answer(3, name);
    await moment();
  }
  broken(server);
  server.say(["w", "S", true, 1, {}]);
  expect(server.events.map(([, n, values]) => [n, values.name])).toEqual([
    [2, "B"],
    [3, "C"],
  ]);
});

test("what is answered without a connection goes up when it is back: values merged, each press kept", async () => {
  const { server, session } = drawn();
  server.drop();
  session.answer(3, "A");
  await moment();
  session.answer(3, "Ada");
  await moment();
  session.answer(4, true, true);
  await moment();
  session.answer(4, true, true);
  await moment();
  vi.advanceTimersByTime(5_000);
  server.accept();
  expect(server.events).toEqual([]);
  server.say(["w", "S", true, 0, {}]);
  expect(server.events).toEqual([
    ["e", 1, { name: "Ada", go: true }, null, null],
    ["e", 2, { go: true }, null, null],
  ]);
});

test("a frame that comes twice is applied once", () => {
  const { server, session } = drawn();
  const node: Op = ["i", 9, 1, 0, { $: "markdown", body: "x" }, null, null, null, null];
  server.say(frame(2, 0, [node]), frame(2, 0, [node]));
  expect(session.tree.get(1)?.children).toEqual([9, 3, 4, 5]);
});

test("a gap between frames brings a new connection that asks for what is missing", () => {
  const { server, session } = drawn();
  server.say(frame(3, 0, [["s", 3, { label: "Three" }]]));
  expect(session.tree.get(3)?.props).toMatchObject({ label: "Name" });
  expect(session.status.link).toBe("PINGING_SERVER");
  vi.advanceTimersByTime(200);
  server.accept();
  expect(server.hello?.slice(2, 4)).toEqual(["S", 1]);
});

test("a reset frame rebuilds the page, whatever its number", () => {
  const { server, session } = drawn();
  broken(server);
  server.say(["w", "S", true, 0, {}], frame(1, 0, PAGE.slice(0, 4), "idle", true));
  expect(session.tree.get(1)?.children).toEqual([3]);
  expect(session.status.page).toBe(1);
});

test("operations that do not fit the page make it ask for the whole page, and show it", () => {
  const report = vi.spyOn(console, "error").mockImplementation(() => {});
  const { server, session } = drawn();
  server.say(frame(2, 0, [["s", 77, {}]]));
  expect(report).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(200);
  server.accept();
  expect(server.hello?.slice(2, 4)).toEqual(["S", 0]);
  server.say(["w", "S", true, 0, {}], frame(3, 0, PAGE.slice(0, 4), "idle", true));
  expect(session.tree.get(1)?.children).toEqual([3]);
});

test("another session forgets page, events and answers of the old one", async () => {
  const { server, session } = drawn();
  server.drop();
  session.answer(3, "lost with its session");
  await moment();
  vi.advanceTimersByTime(5_000);
  server.accept();
  server.say(["w", "T", false, 0, {}], frame(1, 0, PAGE.slice(0, 4), "idle", true));
  expect(server.events).toEqual([]);
  expect(value(session, 3)).toBe("");
  expect(session.status).toMatchObject({ script: "notRunning", page: 2 });
  session.answer(3, "new");
  await moment();
  expect(server.events).toEqual([["e", 1, { name: "new" }, null, null]]);
});

test("the session is kept over a reload only where the server wants it", () => {
  const { server, kept } = drawn();
  expect(kept).toEqual([null]);
  broken(server);
  server.say(["w", "S", true, 0, { "session.resume": "reload" }]);
  expect(kept).toEqual([null, "S"]);
});

test("a reloaded page names its session, shows it, and numbers its events after the old page's", async () => {
  const { server, session } = started({ memory: { get: () => "S", set: () => {} } });
  server.accept();
  expect(server.hello?.slice(2, 4)).toEqual(["S", 0]);
  server.say(["w", "S", true, 7, {}], frame(9, 7, PAGE, "idle", true));
  expect(session.status).toMatchObject({ script: "notRunning", page: 1 });
  session.answer(4, true, true);
  await moment();
  expect(server.events).toEqual([["e", 8, { go: true }, null, null]]);
});

test("going back in history runs the script when the query string is another one", async () => {
  let query = "a=1";
  const { server, session } = drawn({ location: () => ({ path: "", query }) });
  session.moved();
  query = "a=2";
  session.moved();
  await moment();
  expect(server.events).toEqual([["e", 1, {}, "a=2", null]]);
});

test("Stop asks the server to end the run", () => {
  const { server, session } = drawn();
  server.say(frame(2, 0, [], "running"));
  session.stop();
  expect(server.wire.received.at(-1)).toEqual(["x"]);
  expect(session.status.script).toBe("stopRequested");
});

test("nodes that a long run has not reached are stale until it ends", () => {
  const { server, session } = drawn();
  server.say(frame(2, 0, [["f", [3, 3], [0]]], "running"));
  expect([3, 4].map((id) => session.freshness.isStale(id))).toEqual([false, true]);
  server.say(frame(3, 0));
  expect(session.freshness.isStale(4)).toBe(false);
});

test("a refused connection is told, with its reason", () => {
  const { server, session } = drawn();
  server.drop(4001, "Another connection has taken this session over.");
  expect(session.status).toMatchObject({
    link: "DISCONNECTED_FOREVER",
    refusal: "Another connection has taken this session over.",
  });
});

test("a connection that may be dead is replaced, and nothing is lost", async () => {
  const { server, session } = drawn();
  session.answer(3, "Ada");
  await moment();
  session.renew();
  expect(server.wires).toHaveLength(2);
  server.accept();
  server.say(["w", "S", true, 0, {}]);
  expect(server.events).toEqual([["e", 1, { name: "Ada" }, null, null]]);
});

test("answers in a form go up with the press of its button, and with nothing else", async () => {
  const { server, session } = drawn();
  server.say(
    frame(2, 0, [
      ["i", 8, 1, 0, { $: "text_input", label: "City" }, null, "city", "", "form"],
      ["i", 9, 1, 8, { $: "button", label: "Submit" }, null, "submit", false, "form"],
    ]),
  );
  session.answer(8, "Bath");
  session.answer(4, true, true);
  await moment();
  session.answer(9, true, true);
  await moment();
  expect(server.events.map((event) => event[2])).toEqual([{ go: true }, { submit: true, city: "Bath" }]);
});

test("who watches hears each message once the page shows it, and the server is told so on each connection", () => {
  const { session, server } = started();
  const heard: unknown[] = [];
  const watches = () => server.wire.received.filter(([tag]) => tag === "i");
  server.accept();
  session.watch((message) => heard.push([message[0], session.tree.get(3)?.kind]));
  expect(watches()).toEqual([]);
  server.say(["w", "s", false, 0, {}], frame(1, 0, PAGE, "idle", true));
  expect(watches()).toEqual([["i", true]]);
  expect(heard).toEqual([
    ["w", undefined],
    ["f", "text_input"],
  ]);
  server.drop();
  session.wake();
  server.accept();
  server.say(["w", "s", true, 0, {}]);
  expect(watches()).toEqual([["i", true]]);
  session.watch(null);
  server.say(frame(2, 0, []));
  expect(watches()).toEqual([
    ["i", true],
    ["i", false],
  ]);
  expect(heard).toHaveLength(3);
});

test("another server process gets what was not saved, although the former one had served it", async () => {
  const { server, session } = started();
  server.accept();
  server.say(["w", "S", false, 0, {}, true], frame(1, 0, PAGE, "idle", true));
  for (const [index, name] of ["A", "B", "C"].entries()) {
    session.answer(3, name);
    await moment();
    server.say(frame(index + 2, index + 1));
  }
  server.say(["k", 1]);
  broken(server);
  expect(server.hello?.slice(2, 4)).toEqual(["S", 4]);
  server.say(["w", "S", false, 1, {}, true]);
  expect(server.events.map(([, n, values]) => [n, values.name])).toEqual([
    [2, "B"],
    [3, "C"],
  ]);
  expect(session.status.script).not.toBe("notRunning");
  server.say(frame(1, 3, PAGE, "idle", true));
  expect(session.status).toMatchObject({ script: "notRunning", page: 1 });
});

test("what another server process has not served yet stays in view, although its first page does not know of it", async () => {
  const { server, session } = started();
  server.accept();
  server.say(["w", "S", false, 0, {}, true], frame(1, 0, PAGE, "idle", true));
  session.answer(5, true);
  session.answer(3, "Ada");
  await moment();
  server.say(frame(2, 1));
  session.answer(3, "Bea");
  await moment();
  server.drop();
  session.answer(3, "Cleo");
  vi.advanceTimersByTime(5_000);
  server.accept();
  server.say(["w", "S", false, 0, {}, true], frame(1, 0, PAGE, "running", true));
  expect([value(session, 5), value(session, 3)]).toEqual([true, "Cleo"]);
  server.say(frame(2, 1), frame(3, 2), frame(4, 3));
  expect([value(session, 5), value(session, 3)]).toEqual([true, "Cleo"]);
});

test("what changes between greeting and welcome is told on the same connection", async () => {
  let at = { path: "page", query: "a=1" };
  const { server, session } = drawn({ location: () => at });
  server.drop();
  session.answer(3, "Ada");
  at = { path: "page", query: "a=2" };
  vi.advanceTimersByTime(5_000);
  server.accept();
  session.tell("locale", "fr");
  session.navigate("page", "a=3");
  at = { path: "page", query: "a=3" };
  session.answer(4, true, true);
  server.say(["w", "S", true, 0, {}]);
  await moment();
  expect(server.hello?.slice(4, 6)).toEqual(["page", "a=2"]);
  expect(server.wire.received.slice(1)).toEqual([
    ["b", { locale: "fr" }],
    ["e", 1, { name: "Ada", go: true }, "a=3", "page"],
  ]);
});

test("it is told when a connection stands, and not while one is tried", () => {
  const { server, session } = drawn();
  const heard = vi.fn();
  session.connected.subscribe(heard);
  broken(server);
  expect(heard).not.toHaveBeenCalled();
  server.say(["w", "S", true, 0, {}]);
  expect(heard).toHaveBeenCalledOnce();
});

test("the script sends the page away from the app", () => {
  const left: string[] = [];
  const { server } = drawn({ leave: (address) => left.push(address) });
  server.say(frame(2, 0, [["l", "auth/login?token=x"]]));
  expect(left).toEqual(["auth/login?token=x"]);
});
