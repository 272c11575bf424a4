import { expect, test } from "vitest";
import { Increment } from "./increment";
import { parse } from "./parse";

const TEXT = [
  "# Title\n\n",
  "A paragraph\nof **two** lines.\n\n",
  "- one\n- two\n\n  still two\n\n- three\n\n",
  "| a | b |\n|---|---|\n| 1 | 2 |\n\n",
  "```python\nx = 1\n\ny = 2\n```\n\n",
  "Heading\n===\n\n",
  "> quoted\n\n1. first\n2. second\n\n",
  "    code\n\nThe *end* of it.\n",
].join("");

/** What a text is made of, as text. */
const shape = (parsed: ReturnType<typeof parse>) => JSON.stringify(parsed.blocks);

test("a text that came letter by letter is what it is when it comes as a whole", () => {
  const increment = new Increment();
  for (let end = 1; end < TEXT.length; end++) increment.parse(TEXT.slice(0, end), false);
  expect(shape(increment.parse(TEXT, true))).toBe(shape(parse(TEXT)));
});

test("blocks before the last one stay the same objects, and are parsed once", () => {
  const increment = new Increment();
  const before = increment.parse("one\n\ntwo\n\nthree\n\nfo", false).blocks;
  const after = increment.parse("one\n\ntwo\n\nthree\n\nfour **fi", false).blocks;
  expect(after.slice(0, -1).every((block, index) => block === before[index])).toBe(true);
  expect(after.at(-1)).not.toBe(before.at(-1));
});

test("another text begins anew", () => {
  const increment = new Increment();
  increment.parse("one\n\ntwo\n\nthree", false);
  expect(shape(increment.parse("two\n\none", true))).toBe(shape(parse("two\n\none")));
});

test.each(["See [this][1] and\n\nthat.\n\n[1]: https://example.com\n", "One[^1] and\n\ntwo.\n\n[^1]: A note.\n"])(
  "a definition at the end counts for what came before: %j",
  (text) => {
    const increment = new Increment();
    for (let end = 1; end < text.length; end++) increment.parse(text.slice(0, end), false);
    const parsed = increment.parse(text, true);
    expect(shape(parsed)).toBe(shape(parse(text)));
    expect(parsed.footnotes).toEqual(parse(text).footnotes);
  },
);
