import { expect, test, vi } from "vitest";
import { formatDate } from "./dateFormat";

const moment = new Date(Date.UTC(2024, 2, 5, 15, 4, 9, 7));

test.each([
  ["YYYY-MM-DD", "2024-03-05"],
  ["MM/DD/YY - hh:mm", "03/05/24 - 03:04"],
  ["ddd ha", "Tue 3pm"],
  ["dddd, MMMM Do", "Tuesday, March 5th"],
  ["HH:mm:ss.SSS", "15:04:09.007"],
  ["[Day] DDD [of] YYYY", "Day 65 of 2024"],
  ["LLLL", "Tuesday, March 5, 2024 3:04 PM"],
  ["LT", "3:04 PM"],
  ["iso8601", "2024-03-05T15:04:09.007"],
])("%s shows %s", (format, text) => {
  expect(formatDate(format, moment)).toBe(text);
});

test.each([
  ["date", "2024-03-05", "Mar 5, 2024"],
  ["time", "15:04:09.007", "3:04:09 PM"],
  ["datetime", "2024-03-05T15:04:09.007", "Mar 5, 2024, 3:04:09 PM"],
] as const)("of a %s, formats without a pattern tell that alone", (part, iso, localized) => {
  expect(formatDate("iso8601", moment, part)).toBe(iso);
  expect(formatDate("localized", moment, part).replace(/\s/g, " ")).toBe(localized);
});

test("distance and calendar tell the time from the reader's clock", () => {
  vi.useFakeTimers({ now: new Date(2024, 2, 5, 17, 4, 9) });
  expect(formatDate("distance", moment)).toBe("2 hours ago");
  expect(formatDate("calendar", moment)).toBe("Today at 3:04 PM");
  expect(formatDate("calendar", new Date(Date.UTC(2024, 2, 6, 9)))).toBe("Tomorrow at 9:00 AM");
  expect(formatDate("calendar", new Date(Date.UTC(2024, 5, 6)))).toBe("06/06/2024");
  vi.useRealTimers();
});
