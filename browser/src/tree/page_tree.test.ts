import { expect, test, vi } from "vitest";
import type { Op } from "../wire/messages";
import { PageTree } from "./page_tree";

const asSaid = (_widget: string, value: unknown) => value;
const PAGE: Op[] = [
  ["i", 0, 0, 0, { $: "page" }, null, null, null, null],
  ["i", 1, 0, 0, { $: "main" }, null, null, null, null],
  ["i", 3, 1, 0, { $: "markdown", body: "a" }, null, null, null, null],
  ["i", 4, 1, 3, { $: "checkbox", label: "b" }, null, "w", false, null],
];

function drawn() {
  const tree = new PageTree();
  tree.apply(PAGE, asSaid, true);
  const heard: number[] = [];
  for (const id of [0, 1, 3, 4]) tree.subscribe(id, () => heard.push(id));
  return { tree, heard };
}

test("a change of one node reaches its listeners alone", () => {
  const { tree, heard } = drawn();
  tree.apply([["s", 3, { body: "c" }]], asSaid);
  expect(heard).toEqual([3]);
});

test("an answer shows at once, and reaches the widget alone", () => {
  const { tree, heard } = drawn();
  tree.answer(4, true);
  expect(tree.get(4)?.value).toBe(true);
  expect(heard).toEqual([4]);
});

test("the answer that is there already disturbs nobody", () => {
  const { tree, heard } = drawn();
  tree.answer(4, false);
  expect(heard).toEqual([]);
});

test("a reset forgets what its operations do not build", () => {
  const { tree } = drawn();
  tree.apply(PAGE.slice(0, 3), asSaid, true);
  expect(tree.get(4)).toBeUndefined();
  expect(tree.get(1)?.children).toEqual([3]);
});

test("who has unsubscribed hears nothing more", () => {
  const { tree } = drawn();
  const listener = vi.fn();
  tree.subscribe(3, listener)();
  tree.apply([["s", 3, { body: "c" }]], asSaid);
  expect(listener).not.toHaveBeenCalled();
});
