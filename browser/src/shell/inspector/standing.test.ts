// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { Touches } from "../../session/touches";
import { areas, insert } from "../../testing/app";
import { PageTree } from "../../tree/page_tree";
import { saying, standing } from "./standing";

function page() {
  const tree = new PageTree();
  const ops = [
    ...areas(),
    insert(5, { $: "text", body: "first line\nsecond" }),
    insert(6, { $: "container" }),
    insert(7, { $: "button", label: "In it" }, { parent: 6, after: 0 }),
    insert(8, { $: "empty" }, { key: "place" }),
  ];
  tree.apply(ops, (_, value) => value, true);
  return { tree, ops };
}

const ids = (tree: PageTree, touches: Touches) => standing(tree, touches).map(({ node, touch }) => [node.id, touch]);

test("a new block stands for what it brought along", () => {
  const { tree, ops } = page();
  expect(ids(tree, new Touches().add(ops))).toEqual([
    [5, "inserted"],
    [6, "inserted"],
    [8, "inserted"],
  ]);
});

test("what changed in a block that was there is told itself", () => {
  const { tree } = page();
  expect(
    ids(
      tree,
      new Touches().add([
        ["s", 7, {}],
        ["s", 6, {}],
        ["s", 1, {}],
        ["s", 99, {}],
      ]),
    ),
  ).toEqual([
    [6, "changed"],
    [7, "changed"],
  ]);
});

test("an element is told by what it says", () => {
  const { tree } = page();
  const told = [5, 6, 7, 8].map((id) => saying(tree.get(id) as never));
  expect(told).toEqual(["first line", "", "In it", "place"]);
});
