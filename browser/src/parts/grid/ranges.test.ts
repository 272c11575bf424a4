import { expect, test } from "vitest";
import { count, covers, minus, plus, ranged } from "./ranges";

test("ranges lose what others have, in pieces where it lies inside", () => {
  expect(minus([[0, 10]], [[3, 5]])).toEqual([
    [0, 3],
    [5, 10],
  ]);
  expect(
    minus(
      [[0, 10]],
      [
        [8, 12],
        [0, 2],
      ],
    ),
  ).toEqual([[2, 8]]);
  expect(
    minus(
      [
        [4, 6],
        [0, 2],
      ],
      [[0, 10]],
    ),
  ).toEqual([]);
  expect(minus([[4, 6]], [])).toEqual([[4, 6]]);
});

test("what is added comes last, without what was there, and joined to what it follows", () => {
  expect(plus([[5, 6]], [[2, 3]])).toEqual([
    [5, 6],
    [2, 3],
  ]);
  expect(plus([[0, 5]], [[3, 8]])).toEqual([[0, 8]]);
});

test("ten million numbers but one are two ranges", () => {
  const all = minus([[0, 10_000_000]], [[77, 78]]);
  expect(count(all)).toBe(9_999_999);
  expect([covers(all, 76), covers(all, 77), covers(all, 78)]).toEqual([true, false, true]);
});

test("numbers that follow one another are one range, in the order in which they come", () => {
  expect(ranged([7, 8, 2, 3, 4])).toEqual([
    [7, 9],
    [2, 5],
  ]);
});

test("removing many of many is quick", () => {
  const many = Array.from({ length: 100_000 }, (_, place) => [3 * place, 3 * place + 1] as const);
  expect(minus(many, many)).toEqual([]);
});
