import { expect, test } from "vitest";
import { Fields, JsonFault, Numeral, parse, written } from "./parse";

test("a document is read and written again, numbers digit for digit, keys in their order", () => {
  const text = '{"2": [12345678901234567890, 1.50, -0, 1e400], "1": {"a": null, "a": true}, "x": "\\u00fc\\"\\\\"}';
  const read = parse(text);
  expect(written(read).replace(/\s+/g, " ")).toBe(
    '{ "2": [ 12345678901234567890, 1.50, -0, 1e400 ], "1": { "a": null, "a": true }, "x": "ü\\"\\\\" }',
  );
  expect(read).toBeInstanceOf(Fields);
});

test.each(["NaN", "Infinity", "-Infinity"])("%s, which Python writes, is a number", (word) => {
  expect(parse(word)).toEqual(new Numeral(word));
});

test.each([
  ['{"a": 1,\n "b": }', 2, 7, 'expected a value, found "}"'],
  ["[1, 2", 1, 6, 'expected "," or "]", the text ends here'],
  ["", 1, 1, "expected a value, the text ends here"],
  ["{a: 1}", 1, 2, 'expected a key in "…", found "a"'],
  ['{"a" 1}', 1, 6, 'expected ":", found "1"'],
  ['"abc', 1, 5, 'expected a closing ", the text ends here'],
  ["[1] 2", 1, 5, 'expected nothing more, found "2"'],
  ["[01]", 1, 3, 'expected "," or "]", found "1"'],
  ['["a\\q"]', 1, 2, "expected a string without line breaks and unknown escapes, found"],
])("%j is no JSON, and says where", (text, line, column, message) => {
  const fault = (() => {
    try {
      parse(text);
    } catch (thrown) {
      return thrown;
    }
  })() as JsonFault;
  expect(fault).toBeInstanceOf(JsonFault);
  expect([fault.line, fault.column]).toEqual([line, column]);
  expect(fault.message).toContain(message);
});
