import { expect, test } from "vitest";
import { hex, readHex } from "./color";

test.each([
  ["#ff0000", { hue: 0, saturation: 100, value: 100 }],
  ["#00ff00", { hue: 120, saturation: 100, value: 100 }],
  ["#0000ff", { hue: 240, saturation: 100, value: 100 }],
  ["#ffffff", { hue: 0, saturation: 0, value: 100 }],
  ["#000000", { hue: 0, saturation: 0, value: 0 }],
])("%s is %o, and back", (text, color) => {
  expect(readHex(text)).toEqual(color);
  expect(hex(color)).toBe(text);
});

test.each(["#0b7285", "#123456", "#fedcba", "#7f7f80", "#010203"])("%s comes back as it was", (text) => {
  const color = readHex(text);
  expect(color && hex(color)).toBe(text);
});

test.each([
  ["#fa0", "#ffaa00"],
  ["FFAA00", "#ffaa00"],
  [" #Fa0 ", "#ffaa00"],
])("%s means %s", (text, long) => {
  expect(readHex(text)).toEqual(readHex(long));
});

test.each(["", "#", "#ffaa", "red", "#ggg", "#ffaa000"])("%j is no colour", (text) => {
  expect(readHex(text)).toBeUndefined();
});
