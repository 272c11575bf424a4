import { expect, test } from "vitest";
import { wrapped } from "./text";

/** Letters that are all 10 pixels wide. */
const pen = { measureText: (text: string) => ({ width: text.length * 10 }) as TextMetrics };

test.each([
  ["one two three", 80, 3, ["one two", "three"]],
  ["one\n\ntwo", 80, 3, ["one", "two"]],
  ["longerthanone line", 60, 4, ["longer", "thanon", "e line"]],
  ["a b c d e f", 30, 2, ["a b", "c d e f"]],
  ["one\ntwo\nthree", 200, 2, ["one", "two three"]],
  ["一二三四五六", 40, 3, ["一二三四", "五六"]],
  ["", 80, 3, []],
])("%j in lines of %i pixels, at most %i of them", (text, room, most, lines) => {
  expect(wrapped(pen, text, room, most)).toEqual(lines);
});
