import { expect, test } from "vitest";
import { pieces, remainder, slowest } from "./strip";

const statement = (line: number, seconds: number) => ({ line, end: line, seconds, text: `line ${line}` });
const ALL = [statement(1, 0.0001), statement(2, 0.0002), statement(3, 0.5), statement(4, 0.0001), statement(5, 0.4)];

test("neighbours that are too short to be seen are one piece", () => {
  const lines = pieces(ALL, 1).map(({ statements }) => statements.map(({ line }) => line));
  expect(lines).toEqual([[1, 2], [3], [4], [5]]);
  expect(pieces(ALL, 1)[0]?.seconds).toBeCloseTo(0.0003);
});

test("what is no statement's time remains, and is never less than nothing", () => {
  expect(remainder(ALL, 1)).toBeCloseTo(0.0996);
  expect(remainder(ALL, 0.5)).toBe(0);
});

test("the slowest come first", () => {
  expect(slowest(ALL, 2).map(({ line }) => line)).toEqual([3, 5]);
  expect(ALL[0]?.line).toBe(1);
});
