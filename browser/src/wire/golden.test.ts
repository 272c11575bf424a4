import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PageTree } from "../tree/page_tree";
import { decode, encode } from "./codec";
import type { Frame, Up } from "./messages";

/** Messages that Python has encoded, each beside what it means. */
const folder = join(import.meta.dirname, "../../../tests/frames");

const golden = (kind: string) =>
  readdirSync(folder)
    .filter((name) => name.startsWith(kind) && name.endsWith(".bin"))
    .sort()
    .map((name) => {
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      const means: unknown = JSON.parse(readFileSync(join(folder, name.replace(".bin", ".json")), "utf8"));
      return { name, bytes, means };
    });

const outline = (tree: PageTree, node: number): unknown => {
  const { parent: _, children, ...own } = tree.get(node) as NonNullable<ReturnType<PageTree["get"]>>;
  return { ...own, children: children.map((child) => outline(tree, child)) };
};

/** JSON has no bytes: they are lists of numbers there. */
const asJson = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, item) => (item instanceof Uint8Array ? [...item] : item)));

test("frames build the page that Python says they build", () => {
  const tree = new PageTree();
  const pages = golden("page_");
  expect(pages.length).toBeGreaterThan(3);
  for (const { name, bytes, means } of pages) {
    const [, , , , ops, reset] = decode(bytes.buffer) as Frame;
    tree.apply(ops, (_, value) => value, reset);
    expect(asJson(outline(tree, 0)), name).toEqual(means);
  }
});

test.each([...golden("down_"), ...golden("up_")])("$name is read as what Python wrote", ({ bytes, means }) => {
  expect(decode(bytes.buffer)).toEqual(means);
});

test.each(golden("up_"))("$name is written as the bytes that Python reads", ({ bytes, means }) => {
  expect(encode(means as Up)).toEqual(bytes);
});
