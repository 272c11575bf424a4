import { expect, test } from "vitest";
import type { Insert, Op } from "../wire/messages";
import { apply } from "./apply";
import type { Node } from "./node";

const asSaid = (_widget: string, value: unknown) => value;

function insert(node: number, parent: number, after: number, fields: object = { $: "container" }): Insert {
  return ["i", node, parent, after, fields as Insert[4], null, null, null, null];
}

function page(...ops: Op[]): Map<number, Node> {
  const nodes = new Map<number, Node>();
  apply(nodes, [insert(0, 0, 0, { $: "page" }), insert(1, 0, 0, { $: "main" }), ...ops], asSaid);
  return nodes;
}

const children = (nodes: Map<number, Node>, id: number) => nodes.get(id)?.children;

test("an inserted node has its kind's defaults where the message says nothing", () => {
  const nodes = page(insert(3, 1, 0, { $: "markdown", body: "hello", html: true }));
  expect(nodes.get(3)?.props).toMatchObject({ body: "hello", html: true, caption: false, width: "auto" });
});

test("nodes stand in the order that their neighbours give, not in that of the messages", () => {
  const nodes = page(insert(3, 1, 0), insert(4, 1, 3), insert(5, 1, 0), insert(6, 1, 3));
  expect(children(nodes, 1)).toEqual([5, 3, 6, 4]);
});

test("the page is not its own child", () => {
  expect(children(page(), 0)).toEqual([1]);
});

test("a moved node keeps what it holds and leaves its old place", () => {
  const nodes = page(insert(3, 1, 0), insert(4, 1, 3), insert(5, 4, 0));
  apply(nodes, [["m", 5, 1, 3]], asSaid);
  expect(children(nodes, 1)).toEqual([3, 5, 4]);
  expect(children(nodes, 4)).toEqual([]);
  expect(nodes.get(5)?.parent).toBe(1);
});

test("a node moves behind a later sibling of the same parent", () => {
  const nodes = page(insert(3, 1, 0), insert(4, 1, 3), insert(5, 1, 4));
  apply(nodes, [["m", 3, 1, 5]], asSaid);
  expect(children(nodes, 1)).toEqual([4, 5, 3]);
});

test("dropped nodes go with all that they hold", () => {
  const nodes = page(insert(3, 1, 0), insert(4, 3, 0), insert(5, 4, 0), insert(6, 1, 3));
  apply(nodes, [["d", [3]]], asSaid);
  expect([...nodes.keys()]).toEqual([0, 1, 6]);
  expect(children(nodes, 1)).toEqual([6]);
});

test("a child may be dropped together with its parent", () => {
  const nodes = page(insert(3, 1, 0), insert(4, 3, 0));
  apply(nodes, [["d", [3, 4]]], asSaid);
  expect([...nodes.keys()]).toEqual([0, 1]);
});

test("a patch leaves the other fields, and the old record, as they were", () => {
  const nodes = page(insert(3, 1, 0, { $: "markdown", body: "a", caption: true }));
  const old = nodes.get(3);
  apply(nodes, [["s", 3, { body: "b" }]], asSaid);
  expect(nodes.get(3)?.props).toMatchObject({ body: "b", caption: true });
  expect(old?.props).toMatchObject({ body: "a" });
});

test("only nodes that an operation touches count as changed", () => {
  const nodes = page(insert(3, 1, 0, { $: "markdown", body: "a" }), insert(4, 1, 3, { $: "markdown", body: "b" }));
  const untouched = [nodes.get(1), nodes.get(4)];
  expect(apply(nodes, [["s", 3, { body: "c" }]], asSaid)).toEqual(new Set([3]));
  expect([nodes.get(1), nodes.get(4)]).toEqual(untouched);
  expect(nodes.get(4)).toBe(untouched[1]);
});

test("an insert changes the new node and its parent", () => {
  const nodes = page();
  expect(apply(nodes, [insert(3, 1, 0)], asSaid)).toEqual(new Set([3, 1]));
});

test("the children of an unrelated patch stay the same list", () => {
  const nodes = page(insert(3, 1, 0), insert(4, 3, 0));
  const before = children(nodes, 3);
  apply(nodes, [["s", 3, { border: true }]], asSaid);
  expect(children(nodes, 3)).toBe(before);
});

test("a dropped node is not reported as changed, even when it was patched first", () => {
  const nodes = page(insert(3, 1, 0));
  expect(
    apply(
      nodes,
      [
        ["s", 3, { border: true }],
        ["d", [3]],
      ],
      asSaid,
    ),
  ).toEqual(new Set([1]));
});

test("a value that is the present one changes nothing", () => {
  const nodes = page(["i", 3, 1, 0, { $: "checkbox", label: "x" }, null, "w", true, null]);
  expect(apply(nodes, [["v", 3, true]], asSaid)).toEqual(new Set());
  expect(apply(nodes, [["v", 3, false]], asSaid)).toEqual(new Set([3]));
});

test("an operation on a node that is not there says which one", () => {
  expect(() => apply(page(), [["s", 9, {}]], asSaid)).toThrow("node 9");
});

test("a text that has grown gets what was added", () => {
  const nodes = page(insert(3, 1, 0, { $: "markdown", body: "so far" }));
  expect(apply(nodes, [["a", 3, "body", " and on"]], asSaid)).toEqual(new Set([3]));
  expect(nodes.get(3)?.props).toMatchObject({ body: "so far and on" });
});
