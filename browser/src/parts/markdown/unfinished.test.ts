import { expect, test } from "vitest";
import { finished } from "./unfinished";

test.each([
  ["Some **bo", "Some **bo**"],
  ["Some **bold*", "Some **bold**"],
  ["Some **bold words ", "Some **bold words**"],
  ["Some **", "Some"],
  ["A *b **c", "A *b **c***"],
  ["Call `st.wri", "Call `st.wri`"],
  ["Call `", "Call"],
  ["`**` and **b", "`**` and **b**"],
  ["~~gone", "~~gone~~"],
  ["$$x^2", "$$x^2$$"],
  ["See [the gui", "See the gui"],
  ["See [the guide](https://exa", "See the guide"],
  ["See **[the guide](htt", "See **the guide**"],
  ["A ![picture](htt", "A"],
  ["Text\n-", "Text"],
])("%j shows as %j", (text, shown) => {
  expect(finished(text)).toBe(shown);
});

test.each([
  "Plain text",
  "2 * 3 is 6",
  "* a list\n* of two",
  "snake_case_name",
  "**bold** and *more* of `code`",
  "See [the guide](https://example.com) now",
  "```python\nx = **kwargs",
  "~~~\n`not closed",
  "an \\*asterisk",
  "- [ ] to do",
])("%j is complete", (text) => {
  expect(finished(text)).toBe(text);
});

test("what stands above the last paragraph is left alone", () => {
  expect(finished("An open *star\n\nand **bo")).toBe("An open *star\n\nand **bo**");
  expect(finished("```\n**\n```\nand **bo")).toBe("```\n**\n```\nand **bo**");
});
