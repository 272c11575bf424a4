// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { FakeServer } from "../testing/fake_server";
import type { Frame, Insert, Op, RunState } from "../wire/messages";
import { Session } from "./session";

const AREAS: Op[] = [
  ["i", 0, 0, 0, { $: "page" }, null, null, null, null],
  ["i", 1, 0, 0, { $: "main" }, null, null, null, null],
];

/** A widget that is bound to the parameter of its name. */
function bound(node: number, $: string, name: string, value: unknown, fields: object = {}): Insert {
  return ["i", node, 1, 0, { $, label: name, bind: name, ...fields }, name, name, value, null];
}

const frame = (seq: number, ops: Op[], ack = 0, state: RunState = "idle"): Frame => [
  "f",
  seq,
  state,
  ack,
  ops,
  seq === 1,
];

/** A page with these widgets, loaded with this query string. */
function page(query: string, widgets: Op[], { resumed = false, state = "idle" as RunState } = {}) {
  const server = new FakeServer();
  const url = { path: "", query, changes: 0, entries: 0, turned: [] as { back: boolean; page: boolean }[] };
  const session = new Session({
    url: "ws://app",
    location: () => ({ path: url.path, query: url.query }),
    replaceQuery: (next) => {
      url.query = next;
      url.changes += 1;
    },
    go: ({ path, query }, push) => {
      Object.assign(url, { path, query });
      url.entries += push ? 1 : 0;
    },
    turned: (turn) => url.turned.push({ back: turn.back, page: turn.page }),
    about: () => ({}),
    memory: { get: () => (resumed ? "S" : null), set: () => {} },
    commit: (update) => update(),
    open: server.open,
  });
  session.start();
  server.accept();
  server.say(["w", "S", resumed, 0, {}], frame(1, [...AREAS, ...widgets], 0, state));
  return { server, session, url };
}

const moment = () => Promise.resolve();
const value = (session: Session, id: number) => session.tree.get(id)?.value;

test("an answer is in the URL at once, and its event says so", async () => {
  const { server, session, url } = page("a=1&name=Ada&z", [bound(3, "text_input", "name", "Ada")]);
  session.answer(3, "Grace Hopper");
  expect(url.query).toBe("a=1&name=Grace+Hopper&z");
  await moment();
  expect(server.events).toEqual([["e", 1, { name: "Grace Hopper" }, "a=1&name=Grace+Hopper&z", null]]);
});

test("a value that is the default is not in the URL", () => {
  const { session, url } = page("sl=4&a=1", [bound(3, "slider", "sl", [4], { default: [3], min: 0, max: 9, step: 1 })]);
  session.answer(3, [3]);
  expect(url.query).toBe("a=1");
});

test("what the URL says in other words is left alone while it means the value", () => {
  const { session, url } = page("on=TRUE&n=1e1", [
    bound(3, "checkbox", "on", true),
    bound(4, "number_input", "n", 10, { default: 0 }),
  ]);
  expect(url.changes).toBe(0);
  session.answer(4, 11);
  expect(url.query).toBe("on=TRUE&n=11");
});

test("a parameter that the server did not take goes with the first frame", () => {
  const { url } = page("n=99&a=1", [bound(3, "number_input", "n", 3, { default: 3 })]);
  expect(url.query).toBe("a=1");
});

test("a value that the server sets is in the URL when it arrives, and goes up with the next event", async () => {
  const { server, session, url } = page("", [bound(3, "number_input", "n", 3, { default: 3 })]);
  server.say(frame(2, [["v", 3, 7]]));
  expect(url.query).toBe("n=7");
  expect(server.events).toEqual([]);
  session.rerun();
  session.rerun();
  await moment();
  expect(server.events).toEqual([["e", 1, {}, "n=7", null]]);
});

test("a default that changes puts the value into the URL, or takes it out", () => {
  const { server, url } = page("", [bound(3, "text_input", "t", "one", { default: "one" })]);
  server.say(frame(2, [["s", 3, { default: "two" }]]));
  expect(url.query).toBe("t=one");
  server.say(frame(3, [["s", 3, { default: "one" }]]));
  expect(url.query).toBe("");
});

test("the parameter of a widget that is gone goes when the run has ended", () => {
  const { server, url } = page("t=x&a=1", [bound(3, "text_input", "t", "x")]);
  server.say(frame(2, [["d", [3]]], 0, "running"));
  expect(url.query).toBe("t=x&a=1");
  server.say(frame(3, []));
  expect(url.query).toBe("a=1");
  server.say(frame(4, [bound(9, "text_input", "t", "x")]));
  expect(url.query).toBe("a=1&t=x");
});

test("parameters of widgets that the first run has not come to are left alone", () => {
  const { server, url } = page("t=x&later=1", [], { state: "running" });
  server.say(frame(2, [bound(3, "text_input", "t", "x")], 0, "running"), frame(3, []));
  expect(url.query).toBe("t=x&later=1");
});

test("an ignored answer is in the URL at once, and starts no run", async () => {
  const { server, session, url } = page("", [bound(3, "checkbox", "on", false, { ignore: true })]);
  session.answer(3, true);
  await moment();
  expect(url.query).toBe("on=true");
  expect(server.events).toEqual([]);
  session.rerun();
  await moment();
  expect(server.events).toEqual([["e", 1, { on: true }, "on=true", null]]);
});

test("going back gives bound widgets the values of that URL, and what it does not name its default", async () => {
  const { server, session, url } = page("t=x&n=7", [
    bound(3, "text_input", "t", "x"),
    bound(4, "number_input", "n", 7, { default: 3 }),
    bound(5, "checkbox", "on", false),
  ]);
  url.query = "a=1&on=True&t=y";
  session.moved();
  expect([3, 4, 5].map((id) => value(session, id))).toEqual(["y", 3, true]);
  expect(url.changes).toBe(0);
  await moment();
  expect(server.events).toEqual([["e", 1, { t: "y", n: 3, on: true }, "a=1&on=True&t=y", null]]);
  session.moved();
  await moment();
  expect(server.events).toHaveLength(1);
});

test("going back takes out of the URL what no widget can read, and leaves disabled widgets as they are", () => {
  const { session, url } = page("t=x", [
    bound(3, "text_input", "t", "x", { disabled: true }),
    bound(4, "number_input", "n", 3, { default: 3 }),
  ]);
  url.query = "n=many";
  session.moved();
  expect([3, 4].map((id) => value(session, id))).toEqual(["x", 3]);
  expect(url.query).toBe("t=x");
});

test("a move within the page runs nothing, though the server has set values since", async () => {
  const { server, session } = page("", [bound(3, "number_input", "n", 3, { default: 3 })]);
  server.say(frame(2, [["v", 3, 7]]));
  session.moved();
  await moment();
  expect(server.events).toEqual([]);
});

test("a page that is loaded into a living session takes what its URL says", async () => {
  const { server, session, url } = page("t=edited", [bound(3, "text_input", "t", "kept")], { resumed: true });
  expect(value(session, 3)).toBe("edited");
  expect(url.query).toBe("t=edited");
  await moment();
  expect(server.events).toEqual([["e", 1, { t: "edited" }, null, null]]);
});

test("events that are sent again do not bring old query strings back", async () => {
  const { server, session, url } = page("", [
    bound(3, "checkbox", "on", false, { ignore: true }),
    bound(4, "text_input", "t", ""),
  ]);
  session.answer(4, "x");
  await moment();
  session.answer(3, true);
  session.renew();
  server.accept();
  server.say(["w", "S", true, 0, {}]);
  expect(url.query).toBe("t=x&on=true");
  expect(server.hello?.[5]).toBe("t=x&on=true");
  expect(server.events).toEqual([["e", 1, { t: "x" }, null, null]]);
});

test("a value that no URL can hold stays out of it", () => {
  const { session, url } = page("a=1", [bound(3, "text_area", "t", "")]);
  session.answer(3, "x".repeat(512 * 1024));
  expect(url.query).toBe("a=1");
  session.answer(3, "short");
  expect(url.query).toBe("a=1&t=short");
});

test("a widget that is no longer bound leaves the URL", () => {
  const { server, url } = page("t=x", [bound(3, "text_input", "t", "x")]);
  server.say(frame(2, [["s", 3, { bind: null }]]));
  expect(url.query).toBe("");
});
