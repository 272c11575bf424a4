// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { FakeServer } from "../testing/fake_server";
import type { Frame, Insert, Op, RunState } from "../wire/messages";
import type { Place } from "./place";
import { Session } from "./session";
import type { Turn } from "./turn";

const AREAS: Op[] = [
  ["i", 0, 0, 0, { $: "page" }, null, null, null, null],
  ["i", 1, 0, 0, { $: "main" }, null, null, null, null],
];

/** A text field that is bound to the parameter of its name. */
function bound(node: number, name: string, value: string): Insert {
  const fields = { $: "text_input", label: name, bind: name, default: "" };
  return ["i", node, 1, 0, fields, name, `${name}${node}`, value, null];
}

const frame = (seq: number, ops: Op[], ack = 0, state: RunState = "idle"): Frame => [
  "f",
  seq,
  state,
  ack,
  ops,
  seq === 1,
];

/** A page of an app, with these widgets, in a browser that keeps a history. */
function page(start: Place, widgets: Op[] = []) {
  const server = new FakeServer();
  const history = [start];
  let at = 0;
  const turns: string[] = [];
  const put = (place: Place, push: boolean) => {
    if (push) at += 1;
    history.length = at;
    history.push(place);
  };
  const session = new Session({
    url: "ws://app",
    location: () => history[at] as Place,
    replaceQuery: (query) => {
      history[at] = { ...(history[at] as Place), query };
    },
    go: put,
    turned: ({ page, back }: Turn) => void turns.push(`${back ? "back to" : "on to"} ${page ? "page" : "place"}`),
    about: () => ({}),
    memory: { get: () => null, set: () => {} },
    commit: (update) => update(),
    open: server.open,
  });
  session.start();
  server.accept();
  server.say(["w", "S", false, 0, {}], frame(1, [...AREAS, ...widgets]));
  turns.length = 0;
  const move = (steps: number) => {
    at += steps;
    session.moved();
  };
  const reconnect = (id: string) => {
    server.drop();
    session.wake();
    server.accept();
    server.say(["w", id, id === "S", 0, {}]);
  };
  return { server, session, history, turns, move, reconnect, now: () => history[at] };
}

const moment = () => Promise.resolve();

test("a link leads to another page: a new entry in the history, and one event", async () => {
  const { server, session, history } = page({ path: "", query: "a=1" });
  session.navigate("sales", "year=2026");
  await moment();
  expect(history).toEqual([
    { path: "", query: "a=1" },
    { path: "sales", query: "year=2026" },
  ]);
  expect(server.events).toEqual([["e", 1, {}, "year=2026", "sales"]]);
});

test("parameters stay behind, except those of a page in another one", async () => {
  const { server, session, now } = page({ path: "", query: "embed=true&a=1" });
  session.navigate("sales");
  await moment();
  expect(now()).toEqual({ path: "sales", query: "embed=true" });
  expect(server.events).toEqual([["e", 1, {}, "embed=true", "sales"]]);
});

test("a link to the page in view runs it again, without an entry in the history", async () => {
  const { server, session, history, turns } = page({ path: "sales", query: "" });
  session.navigate("sales");
  await moment();
  expect(history).toHaveLength(1);
  expect(server.events).toEqual([["e", 1, {}, null, "sales"]]);
  server.say(frame(2, [], 1));
  expect(turns).toEqual(["on to page"]);
});

test("only what changed is told: later events name no page", async () => {
  const { server, session } = page({ path: "", query: "" });
  session.navigate("sales");
  await moment();
  session.rerun();
  await moment();
  expect(server.events).toEqual([
    ["e", 1, {}, null, "sales"],
    ["e", 2, {}, null, null],
  ]);
});

test("the page is turned when the first of it is in view, and once", async () => {
  const { server, session, turns } = page({ path: "", query: "" });
  session.navigate("sales");
  await moment();
  server.say(frame(2, [], 0));
  expect(turns).toEqual([]);
  server.say(frame(3, [], 1, "running"));
  expect(turns).toEqual(["on to page"]);
  server.say(frame(4, [], 1));
  server.say(frame(5, []));
  expect(turns).toHaveLength(1);
});

test("neither a tick nor an answer turns the page", async () => {
  const { server, session, turns } = page({ path: "", query: "" }, [bound(5, "t", "")]);
  session.answer(5, "x");
  await moment();
  server.say(frame(2, [], 1), frame(3, [["v", 5, "y"]], 1));
  expect(turns).toEqual([]);
});

test("Back leads to the page before, and tells page and parameters", async () => {
  const { server, session, move, turns } = page({ path: "", query: "a=1" });
  session.navigate("sales");
  await moment();
  server.say(frame(2, [], 1));
  move(-1);
  await moment();
  expect(server.events.at(-1)).toEqual(["e", 2, {}, "a=1", ""]);
  server.say(frame(3, [], 2));
  expect(turns).toEqual(["on to page", "back to page"]);
});

test("Back within the page runs nothing, and is shown at once", async () => {
  const { server, history, move, turns } = page({ path: "", query: "" });
  history.push({ path: "", query: "" });
  move(1);
  await moment();
  expect(server.events).toEqual([]);
  expect(turns).toEqual(["back to place"]);
});

test("Back to other parameters restores the place when the run has been shown", async () => {
  const { server, history, move, turns } = page({ path: "", query: "a=1" });
  history.push({ path: "", query: "a=2" });
  move(1);
  await moment();
  expect(turns).toEqual([]);
  server.say(frame(2, [], 1));
  expect(turns).toEqual(["back to place"]);
});

test("a widget of the page that was left is not answered by the new page's address", async () => {
  const { server, session, move, now } = page({ path: "", query: "t=x" }, [bound(5, "t", "x")]);
  session.navigate("sales");
  await moment();
  server.say(
    frame(
      2,
      [
        ["d", [5]],
        ["i", 6, 1, 0, { $: "text", body: "" }, null, null, null, null],
      ],
      1,
    ),
  );
  expect(now()).toEqual({ path: "sales", query: "" });
  move(-1);
  await moment();
  expect(server.events.at(-1)).toEqual(["e", 2, {}, "t=x", ""]);
  server.say(frame(3, [["d", [6]], bound(7, "t", "x")], 2));
  expect(now()).toEqual({ path: "", query: "t=x" });
  expect(server.events).toHaveLength(2);
});

test("while a page takes long to come, its address is spared the widgets of the old one", async () => {
  const { server, session, now } = page({ path: "", query: "t=x" }, [bound(5, "t", "x")]);
  session.navigate("slow");
  await moment();
  server.say(frame(2, [["i", 6, 1, 0, { $: "text", body: "…" }, null, null, null, null]], 1, "running"));
  expect(now()).toEqual({ path: "slow", query: "" });
  server.say(frame(3, [["d", [5]]], 1));
  expect(now()).toEqual({ path: "slow", query: "" });
});

test("a bound widget that all pages have is in the address of each", async () => {
  const { server, session, now } = page({ path: "", query: "lang=de" }, [bound(5, "lang", "de")]);
  session.navigate("sales");
  await moment();
  server.say(frame(2, [], 1));
  expect(now()).toEqual({ path: "sales", query: "lang=de" });
});

test("Back gives a widget that all pages have the value of that address", async () => {
  const { server, session, move, now } = page({ path: "", query: "lang=de" }, [bound(5, "lang", "de")]);
  session.navigate("sales");
  await moment();
  server.say(frame(2, [], 1));
  session.answer(5, "en");
  await moment();
  server.say(frame(3, [], 2));
  move(-1);
  await moment();
  server.say(frame(4, [], 3));
  await moment();
  expect(now()).toEqual({ path: "", query: "lang=de" });
  expect(session.tree.get(5)?.value).toBe("de");
  expect(server.events.at(-1)).toEqual(["e", 4, { lang5: "de" }, null, null]);
});

test("the script sends the user to another page", async () => {
  const { server, session, history, turns } = page({ path: "", query: "embed=true" });
  server.say(frame(2, [["u", "sales", "a=1", true]]));
  expect(history).toEqual([
    { path: "", query: "embed=true" },
    { path: "sales", query: "a=1&embed=true" },
  ]);
  expect(turns).toEqual(["on to page"]);
  session.rerun();
  await moment();
  expect(server.events).toEqual([["e", 1, {}, null, null]]);
});

test("parameters that the script sets are an entry in the history, and scroll nothing", () => {
  const { server, history, turns } = page({ path: "", query: "" });
  server.say(frame(2, [["u", "", "a=1", true]]));
  server.say(frame(3, [["u", "", "a=2", false]]));
  expect(history.map(({ query }) => query)).toEqual(["", "a=2"]);
  expect(turns).toEqual([]);
});

test("where the user has gone since, the script's older word does not count", async () => {
  const { server, session, now } = page({ path: "", query: "" });
  session.navigate("sales");
  await moment();
  server.say(frame(2, [["u", "reports", "", true]], 0));
  expect(now()).toEqual({ path: "sales", query: "" });
});

test("over a new connection the session goes on to the page that was wanted", async () => {
  const { server, session, reconnect } = page({ path: "", query: "" });
  server.drop();
  session.navigate("sales");
  await moment();
  reconnect("S");
  expect(server.hello?.[4]).toBe("sales");
  expect(server.events).toEqual([["e", 1, {}, null, "sales"]]);
});

test("a new session begins with the page that was wanted", async () => {
  const { server, session, turns, reconnect } = page({ path: "", query: "" });
  server.drop();
  session.navigate("sales");
  await moment();
  reconnect("another");
  expect(server.hello?.[4]).toBe("sales");
  server.say(frame(1, AREAS));
  expect(server.events).toEqual([]);
  expect(turns).toEqual(["on to page"]);
});
