import { expect, test } from "vitest";
import { bytes, kinds, limit, refusal } from "./accept";

const check = (file: File, types: string[]) => refusal(file, file.name, { types, max_size: 1 });

test.each([
  ["a.CSV", "application/vnd.ms-excel", [".csv"]],
  ["a", "image/png", ["image/*"]],
  ["a.tar.gz", "application/gzip", [".tar.gz"]],
  ["a", "text/csv", [".txt", "text/csv"]],
  ["a.unknown", "", ["image/*"]],
])("%s of type %s is taken by %s", (name, type, types) => {
  expect(check(new File([], name, { type }), types)).toBeNull();
});

test("another type is told which ones are taken", () => {
  expect(check(new File([], "a.exe", { type: "application/x-msdownload" }), [".csv", "image/*"])).toBe(
    "Only CSV, image files go here.",
  );
});

test("a file over the limit is told the limit", () => {
  expect(check(Object.defineProperty(new File([], "a"), "size", { value: 2 ** 20 + 1 }), [])).toBe(
    "The file is larger than 1 MB.",
  );
});

test("numbers of bytes read well", () => {
  expect([0, 10, 1023, 1024, 15_000, 2 ** 20 * 250, 2 ** 33].map(bytes)).toEqual([
    "0 B",
    "10 B",
    "1023 B",
    "1.0 KB",
    "14.6 KB",
    "250 MB",
    "8.0 GB",
  ]);
  expect([200, 4096].map(limit)).toEqual(["200 MB", "4 GB"]);
  expect(kinds([".csv", "video/*", "text/plain"])).toBe("CSV, video, text/plain");
});
