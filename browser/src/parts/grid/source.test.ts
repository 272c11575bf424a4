import { expect, test, vi } from "vitest";
import type { Region } from "./rows";
import { type Batch, WindowSource } from "./source";

/** A frame whose windows the test lets through: value = row, times a thousand plus the number of the version. */
function served(height: number, columns: readonly string[] = ["a"]) {
  const asked: {
    region: Region;
    signal: AbortSignal;
    answer: (version?: number) => void;
    fail: (error: Error) => void;
  }[] = [];
  const fetch = (region: Region, signal: AbortSignal) =>
    new Promise<Batch>((resolve, reject) => {
      signal.addEventListener("abort", () => reject(new DOMException("gone", "AbortError")));
      const answer = (version = 0) => resolve(rows(region.from, Math.min(region.to, height), height, version));
      asked.push({ region, signal, answer, fail: reject });
    });
  const failed = vi.fn();
  const source = new WindowSource(columns, height, failed);
  source.change(fetch, height, null);
  return { source, fetch, asked, failed };
}

const rows = (from: number, to: number, height: number, version = 0): Batch => ({
  from,
  to,
  height,
  value: (row) => 1000 * row + version,
  position: (row) => row,
});
const view = (from: number, to: number, columns = ["a"]) => ({ from, to, columns });
const settled = () => new Promise((resolve) => setTimeout(resolve));

test("what is in view comes in whole pages, and tells when it is here", async () => {
  const { source, asked } = served(10_000_000);
  const told = vi.fn();
  source.subscribe(told);
  source.want(view(9_999_950, 9_999_990));
  expect(source.value(9_999_960, "a")).toBeUndefined();
  expect(asked[0]?.region).toEqual({ from: 9_999_900, to: 10_000_000, columns: ["a"] });
  asked[0]?.answer();
  await settled();
  expect(told).toHaveBeenCalled();
  expect(source.value(9_999_999, "a")).toBe(9_999_999_000);
  expect(source.position(9_999_999)).toBe(9_999_999);
});

test("where a row stands in the frame's own order is known before it is here", () => {
  const { source, fetch } = served(1000);
  expect(source.position(700)).toBeUndefined();
  source.change(fetch, 1000, null, true);
  expect([source.position(700), source.position(1000)]).toEqual([700, undefined]);
  expect(source.upToDate(700)).toBe(false);
});

test("what was in view keeps its places until the frame's own order is here", async () => {
  const { source, fetch, asked } = served(100);
  source.change(async () => ({ ...rows(0, 100, 100), position: (row) => 99 - row }), 100, null);
  source.want(view(0, 30));
  await settled();
  source.change(fetch, 100, null, true);
  expect([source.position(0), source.upToDate(0)]).toEqual([99, false]);
  asked.at(-1)?.answer();
  await settled();
  expect([source.position(0), source.upToDate(0)]).toEqual([0, true]);
});

test("what has scrolled by before it came is given up, and what is in view now is asked for", async () => {
  const { source, asked } = served(1_000_000);
  source.want(view(0, 30));
  source.want(view(500_000, 500_030));
  await settled();
  expect(asked[0]?.signal.aborted).toBe(true);
  expect(asked.at(-1)?.region.from).toBe(500_000);
});

test("a scroll over ten thousand pages leaves few requests and little in memory", async () => {
  const { source, asked, failed } = served(10_000_000);
  for (let row = 0; row < 10_000_000; row += 5000) {
    source.want(view(row, row + 30));
    asked.at(-1)?.answer();
    await Promise.resolve();
  }
  await settled();
  source.want(view(0, 30));
  expect(source.value(0, "a")).toBeUndefined();
  expect(failed).not.toHaveBeenCalled();
  expect(
    [...Array(10_000_000 / 5000).keys()].filter((page) => source.value(page * 5000, "a") !== undefined).length,
  ).toBeLessThan(150);
});

test("neighbouring pages come in one request, columns beyond the thirty-second in another", () => {
  const columns = Array.from({ length: 40 }, (_, place) => `c${place}`);
  const { source, asked } = served(1000, columns);
  source.want(view(90, 110, ["c0", "c39"]));
  expect(asked.map(({ region }) => [region.from, region.to, region.columns.length])).toEqual([
    [0, 200, 32],
    [0, 200, 8],
  ]);
});

test("changed data leave the old cells in view until the new ones are here", async () => {
  const { source, asked, fetch } = served(300);
  source.want(view(0, 30));
  asked[0]?.answer(1);
  await settled();
  source.change(fetch, 300, null);
  expect(source.value(3, "a")).toBe(3001);
  expect(asked).toHaveLength(2);
  asked[1]?.answer(2);
  await settled();
  expect(source.value(3, "a")).toBe(3002);
});

test("rows that came along are not fetched, unless a page of them is cut off", () => {
  const { source, asked, fetch } = served(300);
  source.change(fetch, 300, rows(0, 150, 300));
  source.want(view(0, 30));
  expect(asked).toHaveLength(0);
  expect(source.value(20, "a")).toBe(20_000);
  source.want(view(140, 160));
  expect(asked.map(({ region }) => region.from)).toEqual([100]);
});

test("how many rows there are is what the last window said", async () => {
  const { source, asked, fetch } = served(1000);
  source.change((region, signal) => fetch(region, signal).then((batch) => ({ ...batch, height: 7 })), 1, null);
  source.want(view(0, 30));
  asked[0]?.answer();
  await settled();
  expect(source.height).toBe(7);
});

test("a request that fails is told of, and tried again when that is said", async () => {
  const { source, asked, failed } = served(300);
  source.want(view(0, 30));
  asked[0]?.fail(new Error("no"));
  await settled();
  expect(failed).toHaveBeenCalledExactlyOnceWith(new Error("no"));
  expect(asked).toHaveLength(1);
  source.retry();
  asked[1]?.answer();
  await settled();
  expect(source.value(3, "a")).toBe(3000);
});

test("rows far from the view can be loaded", async () => {
  const { source, asked } = served(100_000);
  const loaded = source.load(50_010, 50_020);
  asked[0]?.answer();
  await loaded;
  expect(source.value(50_015, "a")).toBe(50_015_000);
});

test("once it is closed, nothing is asked and nothing is told", async () => {
  const { source, asked, failed } = served(300);
  source.want(view(0, 30));
  source.close();
  await settled();
  expect(asked[0]?.signal.aborted).toBe(true);
  expect(failed).not.toHaveBeenCalled();
});
