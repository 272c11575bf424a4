import * as arrow from "apache-arrow";
import { expect, test } from "vitest";
import { reader } from "./decode";

const { vectorFromArray } = arrow;

function read(values: readonly unknown[], type: arrow.DataType, zone: string | null = null) {
  const vector = vectorFromArray(values as unknown[], type);
  return values.map((_, index) => reader(vector, zone)(index));
}

test("whole numbers stay exact, however large they are", () => {
  expect(read([5n, 9007199254740993n, null], new arrow.Int64())).toEqual([5, 9007199254740993n, null]);
});

test("moments are told on the clock of the column's zone, over a change of the clocks, too", () => {
  const [winter, summer] = [Date.UTC(2024, 0, 1, 12), Date.UTC(2024, 6, 1, 12, 0, 0, 250)];
  const type = new arrow.TimestampMillisecond();
  expect(read([winter, summer], type)).toEqual(["2024-01-01T12:00:00", "2024-07-01T12:00:00.250"]);
  expect(read([winter, summer], type, "Europe/Berlin")).toEqual(["2024-01-01T13:00:00", "2024-07-01T14:00:00.250"]);
  expect(read([winter], type, "+05:30")).toEqual(["2024-01-01T17:30:00"]);
  expect(read([winter], type, "No/Where")).toEqual(["2024-01-01T12:00:00"]);
});

test("a moment outside the calendar of browsers is text, not an error", () => {
  expect(read([9e15], new arrow.TimestampMillisecond())).toEqual(["9000000000000000"]);
});

test("days, times of the day and durations", () => {
  expect(read([new Date(Date.UTC(2024, 1, 29))], new arrow.DateDay())).toEqual(["2024-02-29"]);
  expect(read([61_500_000n], new arrow.TimeMicrosecond())).toEqual(["00:01:01.500"]);
  expect(read([1500n, null], new arrow.DurationMillisecond())).toEqual([1.5, null]);
});

test("lists and bytes", () => {
  const list = new arrow.List(new arrow.Field("item", new arrow.Int32(), true));
  expect(read([[1, 2], []], list)).toEqual([[1, 2], []]);
  expect(read([new Uint8Array([0, 255])], new arrow.Binary())).toEqual(["00ff"]);
});
