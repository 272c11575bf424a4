import { expect, test } from "vitest";
import { addDays, addMonths, clamp, FIRST, LAST, weekday, weeksOf } from "./days";
import { dayText, readDay } from "./dayText";

test.each([
  ["2024-02-28", 1, "2024-02-29"],
  ["2023-12-31", 1, "2024-01-01"],
  ["2024-03-01", -1, "2024-02-29"],
  ["0099-12-31", 1, "0100-01-01"],
  [FIRST, -1, FIRST],
  [LAST, 7, LAST],
])("%s and %d days are %s", (from, days, to) => {
  expect(addDays(from, days)).toBe(to);
});

test.each([
  ["2024-01-31", 1, "2024-02-29"],
  ["2024-02-29", 12, "2025-02-28"],
  ["2024-01-15", -1, "2023-12-15"],
  [FIRST, -1, FIRST],
  [LAST, 12, LAST],
])("%s and %d months are %s", (from, months, to) => {
  expect(addMonths(from, months)).toBe(to);
});

test("a day stays within its bounds", () => {
  expect(["2024-01-01", "2024-01-05", "2024-01-09"].map((day) => clamp(day, "2024-01-03", "2024-01-07"))).toEqual([
    "2024-01-03",
    "2024-01-05",
    "2024-01-07",
  ]);
});

test.each([
  [0, [3, 7, 7, 7, 5]],
  [1, [4, 7, 7, 7, 4]],
  [6, [2, 7, 7, 7, 6]],
])("February 2024 in weeks that begin with weekday %d", (first, lengths) => {
  const weeks = weeksOf("2024-02-10", first);
  expect(weeks.map((week) => week.length)).toEqual(lengths);
  expect(weeks.flat()).toHaveLength(29);
  for (const week of weeks.slice(1)) expect(weekday(week[0] ?? "")).toBe(first);
});

test.each([
  ["2024/02/10", "YYYY/MM/DD"],
  ["10/02/2024", "DD/MM/YYYY"],
  ["02/10/2024", "MM/DD/YYYY"],
  ["10.02.2024", "DD.MM.YYYY"],
  ["02-10-2024", "MM-DD-YYYY"],
])("%s is written as %s, and read back", (text, format) => {
  expect(dayText("2024-02-10", format)).toBe(text);
  expect(readDay(text, format)).toBe("2024-02-10");
});

test.each([
  ["2024-2-9", "DD.MM.YYYY", "2024-02-09"],
  ["9 2 2024", "DD.MM.YYYY", "2024-02-09"],
  ["09022024", "DD.MM.YYYY", "2024-02-09"],
  ["20240209", "YYYY/MM/DD", "2024-02-09"],
  [" 2/9/2024 ", "MM/DD/YYYY", "2024-02-09"],
])("%s in %s means %s", (text, format, day) => {
  expect(readDay(text, format)).toBe(day);
});

test("without a year it is this one", () => {
  const year = new Date().getFullYear();
  expect(readDay("9.2.", "DD.MM.YYYY")).toBe(`${year}-02-09`);
  expect(readDay("2/9", "YYYY/MM/DD")).toBe(`${year}-02-09`);
});

test.each(["", "soon", "2024", "2024/13/01", "2023/02/29", "0000/01/01", "24/02/09", "2024/02/10/11"])(
  "%j is no date",
  (text) => {
    expect(readDay(text, "YYYY/MM/DD")).toBeUndefined();
  },
);
