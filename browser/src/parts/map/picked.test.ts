import type { PickingInfo } from "@deck.gl/core";
import { expect, test } from "vitest";
import { type Picked, picked } from "./picked";

const NOTHING: Picked = { indices: {}, objects: {} };
const on = (index: number, id = "towns") =>
  ({ picked: true, index, layer: { id }, object: { number: index } }) as unknown as PickingInfo;
const beside = { picked: false, index: -1, layer: null } as unknown as PickingInfo;

test("one object at a time", () => {
  const first = picked(NOTHING, on(2), "single-object");
  expect(first).toEqual({ indices: { towns: [2] }, objects: { towns: [{ number: 2 }] } });
  expect(picked(first, on(1, "rivers"), "single-object").indices).toEqual({ rivers: [1] });
  expect(picked(first, on(2), "single-object")).toEqual(NOTHING);
});

test("several objects of several layers", () => {
  const all = [on(2), on(0), on(1, "rivers")].reduce((now, info) => picked(now, info, "multi-object"), NOTHING);
  expect(all.indices).toEqual({ towns: [2, 0], rivers: [1] });
  const fewer = picked(all, on(2), "multi-object");
  expect(fewer).toEqual({
    indices: { towns: [0], rivers: [1] },
    objects: { towns: [{ number: 0 }], rivers: [{ number: 1 }] },
  });
  expect(picked(fewer, on(1, "rivers"), "multi-object").indices).toEqual({ towns: [0] });
});

test("a click beside all of it clears, and changes nothing where nothing is selected", () => {
  expect(picked(NOTHING, beside, "multi-object")).toBe(NOTHING);
  expect(picked(picked(NOTHING, on(2), "multi-object"), beside, "multi-object")).toEqual(NOTHING);
});
