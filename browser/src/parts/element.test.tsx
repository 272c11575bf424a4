import { act, cleanup, render, screen } from "@testing-library/react";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { Session } from "../session/session";
import { FakeServer } from "../testing/fake_server";
import type { Op, RunState } from "../wire/messages";
import { Children } from "./Children";
import { block, element } from "./element";
import { SessionContext } from "./hooks";
import { RegistryContext } from "./registry";

/** What was drawn, in order: node numbers. */
const draws: number[] = [];
beforeEach(() => {
  draws.length = 0;
});

const registry = {
  main: block("main", ({ node }) => {
    draws.push(node);
    return <Children of={node} />;
  }),
  text: element("text", ({ node, body }) => {
    draws.push(node);
    return <p>{body}</p>;
  }),
  checkbox: element("checkbox", ({ node, label, value, answer }) => {
    draws.push(node);
    return (
      <button type="button" onClick={() => answer(!value)}>
        {label} {String(value)}
      </button>
    );
  }),
  progress: element("progress", ({ value }) => <p>{value} %</p>),
};

const AREAS: Op[] = [
  ["i", 0, 0, 0, { $: "page" }, null, null, null, null],
  ["i", 1, 0, 0, { $: "main" }, null, null, null, null],
];
const LINES: Op[] = Array.from({ length: 50 }, (_, i) => [
  "i",
  i + 3,
  1,
  i === 0 ? 0 : i + 2,
  { $: "text", body: `line ${i}` },
  null,
  null,
  null,
  null,
]);

function drawn(ops: readonly Op[]) {
  onTestFinished(cleanup);
  const server = new FakeServer();
  const session = new Session({
    url: "ws://app",
    location: () => ({ path: "", query: "" }),
    replaceQuery: () => {},
    go: () => {},
    turned: () => {},
    about: () => ({}),
    memory: { get: () => null, set: () => {} },
    commit: (update) => update(),
    open: server.open,
  });
  session.start();
  server.accept();
  server.say(["w", "S", false, 0, {}], ["f", 1, "idle", 0, [...AREAS, ...ops], true]);
  render(
    <SessionContext value={session}>
      <RegistryContext value={registry}>
        <Children of={0} />
      </RegistryContext>
    </SessionContext>,
  );
  let seq = 1;
  const frame = (run: readonly Op[], state: RunState = "idle") => {
    draws.length = 0;
    act(() => {
      seq += 1;
      server.say(["f", seq, state, 0, run, false]);
    });
  };
  return { server, frame };
}

test("a page draws each of its nodes once", () => {
  drawn(LINES);
  expect(draws).toHaveLength(51);
  expect(new Set(draws).size).toBe(51);
});

test("a frame that changes one node draws one node", () => {
  const { frame } = drawn(LINES);
  frame([["s", 20, { body: "changed" }]]);
  expect(draws).toEqual([20]);
  expect(screen.getByText("changed")).toBeTruthy();
});

test("a frame that changes nothing draws nothing", () => {
  const { frame } = drawn(LINES);
  frame([]);
  expect(draws).toEqual([]);
});

test("a new node draws itself and the block that it stands in, and none of its neighbours", () => {
  const { frame } = drawn(LINES);
  frame([["i", 99, 1, 10, { $: "text", body: "new" }, null, null, null, null]]);
  expect(draws).toEqual([1, 99]);
});

test("a node that goes draws none of its neighbours", () => {
  const { frame } = drawn(LINES);
  frame([["d", [10]]]);
  expect(draws).toEqual([1]);
});

test("an answer draws the widget alone", () => {
  drawn([...LINES, ["i", 99, 1, 52, { $: "checkbox", label: "ok" }, null, "w", false, null]]);
  draws.length = 0;
  act(() => screen.getByText("ok false").click());
  expect(draws).toEqual([99]);
  expect(screen.getByText("ok true")).toBeTruthy();
});

test("dimming the page for a long run draws no element again", () => {
  const { frame } = drawn(LINES);
  frame([["f", [3, 3], [0]]], "running");
  expect(draws).toEqual([]);
  expect(screen.getAllByTestId("stElementContainer").filter((box) => box.dataset.stale === "true")).toHaveLength(49);
});

test("a field that is called value is the element's own, where the element answers nothing", () => {
  drawn([["i", 3, 1, 0, { $: "progress", value: 40 }, null, null, null, null]]);
  expect(screen.getByText("40 %")).toBeTruthy();
});

test("the box of an element bears its key and its width", () => {
  drawn([
    ["i", 3, 1, 0, { $: "text", body: "a", width: 240 }, "my key!", null, null, null],
    ["i", 4, 1, 3, { $: "text", body: "b" }, null, null, null, null],
  ]);
  const [fixed, content] = screen.getAllByTestId("stElementContainer");
  expect(fixed?.classList).toContain("st-key-my-key-");
  expect(fixed?.style.width).toBe("240px");
  expect(fixed?.dataset.width).toBe("fixed");
  expect(content?.dataset.width).toBe("content");
});

test("a page that another server process has rebuilt keeps the state of each widget, whatever its number is now", () => {
  const field = (node: number, label: string): Op => [
    "i",
    node,
    1,
    node - 1,
    { $: "checkbox", label },
    null,
    `id of ${label}`,
    false,
    null,
  ];
  const { server } = drawn([field(3, "one"), field(4, "two")]);
  const two = screen.getByText(/^two/);
  two.focus();
  act(() => {
    server.say(
      ["w", "S", false, 0, {}, true],
      ["f", 1, "idle", 0, [...AREAS, field(3, "two"), field(4, "new"), field(5, "one")], true],
    );
  });
  expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual([
    "two false",
    "new false",
    "one false",
  ]);
  expect(screen.getByText(/^two/)).toBe(two);
  expect(document.activeElement).toBe(two);
});
