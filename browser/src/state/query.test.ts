import { expect, test } from "vitest";
import { textsIn, withEmbedding, withTexts } from "./query";

test("a parameter has its texts in order, decoded", () => {
  expect(textsIn("a=1&b=x+y%26z&a=2", "a")).toEqual(["1", "2"]);
  expect(textsIn("a=1&b=x+y%26z&a=2", "b")).toEqual(["x y&z"]);
  expect(textsIn("a=1&b=&c", "c")).toEqual([""]);
  expect(textsIn("", "a")).toEqual([]);
});

test("a new parameter comes last", () => {
  expect(withTexts("", "a", ["1"])).toBe("a=1");
  expect(withTexts("z&embed=true", "a", ["1", "2"])).toBe("z&embed=true&a=1&a=2");
});

test("a parameter changes where it stands, and all others stay as they were written", () => {
  expect(withTexts("x=%7E&a=1&bare&a=2&y=a+b", "a", ["3"])).toBe("x=%7E&a=3&bare&y=a+b");
});

test("a parameter without texts goes", () => {
  expect(withTexts("x=1&a=1&a=2", "a", [])).toBe("x=1");
  expect(withTexts("a=1", "a", [])).toBe("");
  expect(withTexts("x=1", "a", [])).toBe("x=1");
});

test("names and texts are encoded, and found again", () => {
  const query = withTexts("", "a=b &ü", ["x y&z=ü/+%\n", ""]);
  expect(query).toBe("a%3Db+%26%C3%BC=x+y%26z%3D%C3%BC%2F%2B%25%0A&a%3Db+%26%C3%BC=");
  expect(textsIn(query, "a=b &ü")).toEqual(["x y&z=ü/+%\n", ""]);
  expect(withTexts("a%20b=1&c=2", "a b", ["3"])).toBe("a+b=3&c=2");
});

test("what says that the page is embedded goes with it, and nothing else does", () => {
  expect(withEmbedding("b=2", "embed=true&a=1&embed_options=show_toolbar")).toBe(
    "b=2&embed=true&embed_options=show_toolbar",
  );
  expect(withEmbedding("b=2&embed=true", "embed=true")).toBe("b=2&embed=true");
  expect(withEmbedding("", "embedded=1")).toBe("");
});
