import { expect, test } from "vitest";
import type { Column } from "./column";
import { plain, share, shownText } from "./format";

const column = (fields: Partial<Column>): Column => ({
  name: "c",
  label: "c",
  kind: "float",
  type: "number",
  index: false,
  editable: false,
  ...fields,
});

test.each([
  [1234.56789, undefined, "1234.5679"],
  [1e-7, undefined, "1e-7"],
  [0, undefined, "0"],
  [Number.NaN, undefined, "NaN"],
  [Number.NEGATIVE_INFINITY, undefined, "-∞"],
  [12345678901234567890n, undefined, "12345678901234567890"],
  [1234.5, "dollar", "$1,234.50"],
  [0.256, "percent", "25.6%"],
  [3, "%05.1f kg", "003.0 kg"],
  [1_500_000, "compact", "1.5M"],
])("the number %s in the format %s is %s", (value, format, text) => {
  expect(shownText(value, column(format === undefined ? {} : { format }))).toBe(text);
});

test("a decimal keeps every digit that it has", () => {
  expect(shownText("1234567890.123456789012", column({ kind: "decimal" }))).toBe("1234567890.123456789012");
});

test.each([
  ["date", "2024-02-29", undefined, "2024-02-29"],
  ["date", "2024-02-29", "D MMM YYYY", "29 Feb 2024"],
  ["datetime", "2024-02-29T17:05:00.123456", undefined, "2024-02-29 17:05:00.123456"],
  ["datetime", "2024-02-29T17:05:00", "hh:mm A", "05:05 PM"],
  ["time", "17:05:00", "h:mm a", "5:05 pm"],
  ["time", "17:05:00", undefined, "17:05:00"],
] as const)("the %s %s in the format %s is %s", (type, value, format, text) => {
  expect(shownText(value, column({ type, kind: type, ...(format && { format }) }))).toBe(text);
});

test("a duration is told in days, hours, minutes and seconds", () => {
  const spoken = (seconds: number) => shownText(seconds, column({ kind: "duration" }));
  expect([spoken(0), spoken(90.5), spoken(-93_784)]).toEqual(["0s", "1m 30.5s", "-1d 2h 3m 4s"]);
});

test("a link says what its pattern finds, else its address", () => {
  const link = column({ type: "link", kind: "text", display_text: "wiki/(.*)" });
  expect(shownText("https://x.org/wiki/A%20b", link)).toBe("A b");
  expect(shownText("https://x.org/other", link)).toBe("https://x.org/other");
  expect(shownText("https://x.org", { ...link, display_text: "Open" })).toBe("Open");
  expect(shownText("https://x.org", { ...link, display_text: ":material/link:" })).toBe("https://x.org");
});

test("options are shown by their labels", () => {
  const options = [
    { value: 1, label: "One" },
    { value: 2, label: "Two" },
  ];
  expect(shownText(2, column({ type: "selectbox", options }))).toBe("Two");
  expect(shownText([2, 1, 3], column({ type: "multiselect", kind: "list", options }))).toBe("Two, One, 3");
});

test("progress without a format is how far it is, in per cent", () => {
  expect(shownText(30, column({ type: "progress", min: 20, max: 40 }))).toBe("50%");
  expect(share(99, column({ min: 0, max: 10 }))).toBe(1);
});

test("nested values are JSON, with every digit of a huge number", () => {
  expect(plain([{ a: 1n }, null])).toBe('[{"a":"1"},null]');
  expect(plain([1, null, "b"])).toBe("1, , b");
});

test.each([
  ["UTC", "2024-01-01T13:00:00", "2024-01-01 13:00:00+00:00"],
  ["Europe/Vienna", "2024-01-01T13:00:00", "2024-01-01 13:00:00+01:00"],
  ["Europe/Vienna", "2024-03-31T03:00:00", "2024-03-31 03:00:00+02:00"], // the first that summer has
  ["Europe/Vienna", "2024-10-27T02:30:00", "2024-10-27 02:30:00"], // comes twice
  ["-09:30", "2024-01-01T13:00:00.5", "2024-01-01 13:00:00.5-09:30"],
])("a moment of the zone %s says how far its clock is from that of UTC", (timezone, value, text) => {
  expect(shownText(value, column({ kind: "datetime", type: "datetime", timezone }))).toBe(text);
});
