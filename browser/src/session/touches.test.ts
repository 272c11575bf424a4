import { expect, test } from "vitest";
import { Touches } from "./touches";

test("a node that comes and changes is a new one", () => {
  const touches = new Touches().add([
    ["i", 5, 1, 0, { $: "text" }, null, null, null, null],
    ["s", 5, { body: "a" }],
    ["v", 6, true],
    ["m", 7, 1, 0],
  ]);
  expect([...touches.nodes]).toEqual([
    [5, "inserted"],
    [6, "changed"],
    [7, "changed"],
  ]);
});

test("what has gone is counted, and is touched no more", () => {
  const touches = new Touches().add([["s", 5, {}]]).add([["d", [5, 6]]]);
  expect([...touches.nodes]).toEqual([]);
  expect(touches.dropped).toBe(2);
});

test("a frame that draws nothing touches nothing", () => {
  const touches = new Touches().add([
    ["f", [5, 5], [0]],
    ["u", "page", "", true],
  ]);
  expect(touches.none).toBe(true);
});
