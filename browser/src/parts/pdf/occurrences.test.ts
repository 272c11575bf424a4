import { expect, test } from "vitest";
import { occurrences } from "./occurrences";

const cut = (pieces: string[], wanted: string) =>
  occurrences(pieces, wanted).map(({ from: [first, start], to: [last, end] }) =>
    first === last
      ? [pieces[first]?.slice(start, end)]
      : [pieces[first]?.slice(start), ...pieces.slice(first + 1, last), pieces[last]?.slice(0, end)],
  );

test("a text is found as often as it is there, whatever its case", () => {
  expect(cut(["Night and night", "ly"], "NIGHT")).toEqual([["Night"], ["night"]]);
  expect(cut(["aaaa"], "aa")).toHaveLength(2);
});

test("a text that goes over the end of a line is found", () => {
  expect(cut(["the third", " ", "quarter"], "third  quarter")).toEqual([["third", " ", "quarter"]]);
  expect(cut(["quar", "ter", ""], "quarter")).toEqual([["quar", "ter"]]);
});

test("letters whose small form is longer move nothing", () => {
  expect(cut(["İİ ab"], "AB")).toEqual([["ab"]]);
});

test("nothing is found of nothing, and of what is not there", () => {
  expect(occurrences(["abc"], "  ")).toEqual([]);
  expect(occurrences(["abc"], "z")).toEqual([]);
  expect(occurrences([], "a")).toEqual([]);
});
