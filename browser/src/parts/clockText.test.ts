import { expect, test } from "vitest";
import { clockSteps, clockText, readClock } from "./clockText";

test.each([
  ["00:00", "12:00 AM"],
  ["09:05", "9:05 AM"],
  ["12:30", "12:30 PM"],
  ["23:59:10", "11:59:10 PM"],
])("%s is %s on a clock of twelve hours", (time, text) => {
  expect(clockText(time, true)).toBe(text);
  expect(clockText(time, false)).toBe(time);
});

test.each([
  ["5", "05:00"],
  ["17", "17:00"],
  ["530", "05:30"],
  ["1730", "17:30"],
  ["5:30", "05:30"],
  ["17.30", "17:30"],
  ["17h30", "17:30"],
  [" 5:30 pm ", "17:30"],
  ["12 AM", "00:00"],
  ["12:15p", "12:15"],
  ["5:30 p.m.", "17:30"],
  ["17:30:45", "17:30"],
])("%s means %s", (text, time) => {
  expect(readClock(text, false)).toBe(time);
});

test.each([
  ["5", "05:00:00"],
  ["17:30:45", "17:30:45"],
  ["173045", "17:30:45"],
  ["17:30:45.000999", "17:30:45.000999"],
  ["17:30:45.5", "17:30:45.500000"],
  ["17:30:45.0", "17:30:45"],
  ["5:30:45 PM", "17:30:45"],
])("with seconds, %s means %s", (text, time) => {
  expect(readClock(text, true)).toBe(time);
});

test.each(["", "soon", "24:00", "5:60", "13 PM", "0 AM", "5:3", "12345678"])("%j is no time", (text) => {
  expect(readClock(text, false)).toBeUndefined();
});

test("steps begin at midnight and end with the day", () => {
  expect(clockSteps(6 * 3600)).toEqual(["00:00", "06:00", "12:00", "18:00"]);
  expect(clockSteps(23 * 3600)).toEqual(["00:00", "23:00"]);
  expect(clockSteps(900)).toHaveLength(96);
  expect(clockSteps(61).slice(0, 3)).toEqual(["00:00:00", "00:01:01", "00:02:02"]);
});
