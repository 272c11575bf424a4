import {
  Bool,
  DateDay,
  Decimal,
  Dictionary,
  Duration,
  Float64,
  Int32,
  Int64,
  makeVector,
  Table,
  TimeMillisecond,
  TimestampMillisecond,
  TimeUnit,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from "apache-arrow";
import { expect, test } from "vitest";
import { plain, rows } from "./arrow";

const NOON = Date.UTC(2024, 6, 1, 12, 30);

test("records have values that charts know", () => {
  const frame = new Table({
    whole: vectorFromArray([1n, 2n ** 40n], new Int64()),
    name: vectorFromArray(["a", null], new Utf8()),
    kind: vectorFromArray(["x", "x"], new Dictionary(new Utf8(), new Int32())),
    yes: vectorFromArray([true, null], new Bool()),
    clock: vectorFromArray([45_000_000, null], new TimeMillisecond()),
    span: vectorFromArray([90n, null], new Duration(TimeUnit.SECOND)),
  });
  expect(rows(tableToIPC(frame))).toEqual([
    { whole: 1, name: "a", kind: "x", yes: true, clock: "12:30:00", span: 90_000 },
    { whole: 2 ** 40, name: null, kind: "x", yes: null, clock: null, span: null },
  ]);
});

test("a moment without a timezone is one of the viewer's clock, one with a timezone is an instant", () => {
  const [naive] = plain(vectorFromArray([NOON], new TimestampMillisecond()) as never) as number[];
  const [aware] = plain(vectorFromArray([NOON], new TimestampMillisecond("Europe/Rome")) as never) as number[];
  const [day] = plain(vectorFromArray([new Date(Date.UTC(2024, 6, 1))], new DateDay()) as never) as number[];
  expect(new Date(naive as number).toString()).toContain("12:30:00");
  expect(aware).toBe(NOON);
  expect(new Date(day as number).getDate()).toBe(1);
});

test("what is infinite is missing", () => {
  const frame = new Table({ high: vectorFromArray([1, Infinity, -Infinity], new Float64()) });
  expect(rows(tableToIPC(frame)).map(({ high }) => high)).toEqual([1, null, null]);
});

test("decimals are the nearest numbers", () => {
  const type = new Decimal(2, 10, 128);
  const cells = makeVector({ type, data: new Uint32Array([1234, 0, 0, 0]), length: 1 } as never);
  expect(plain(cells as never)[0]).toBe(12.34);
});
