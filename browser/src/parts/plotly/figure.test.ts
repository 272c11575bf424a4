import { expect, test } from "vitest";
import { perPoint, read } from "./figure";
import { sheetOf } from "./sheet";

const doubles = (...values: number[]) => new Uint8Array(new Float64Array(values).buffer);

test("arrays come to where their numbers stand, however deep", () => {
  const data = '[{"x":{"dtype":"f8","bdata":0},"marker":{"size":{"dtype":"f8","bdata":1}},"y":[1,2]}]';
  const { data: traces } = read(data, "{}", "[]", [doubles(1, 2), doubles(7)]);
  const [trace] = traces as [{ x: unknown; marker: { size: unknown } }];
  expect(Array.from(perPoint(trace.x) ?? [])).toEqual([1, 2]);
  expect(Array.from(perPoint(trace.marker.size) ?? [])).toEqual([7]);
});

test("bytes that lie anywhere in a message are read", () => {
  const message = new Uint8Array([0, ...doubles(1.5, 2.5)]);
  const { data } = read('[{"y":{"dtype":"f8","bdata":0}}]', "{}", "[]", [message.subarray(1)]);
  expect(Array.from(perPoint(data[0]?.y) ?? [])).toEqual([1.5, 2.5]);
});

test("the points of all traces are one table", () => {
  const data = '[{"name":"a","x":[1,2],"y":[3,4]},{"x":[5],"text":["t"]}]';
  expect(sheetOf(read(data, "{}", "[]", []))?.()).toEqual({
    columns: ["trace", "x", "y", "text"],
    rows: [
      ["a", 1, 3, undefined],
      ["a", 2, 4, undefined],
      ["1", 5, undefined, "t"],
    ],
  });
});

test("a figure without a value for each point has no table", () => {
  expect(sheetOf(read('[{"z":[[1,2],[3,4]]}]', "{}", "[]", []))).toBeUndefined();
});
