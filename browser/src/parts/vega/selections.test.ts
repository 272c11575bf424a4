import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { expect, test } from "vitest";
import { expressions } from "./expressions";
import { asSelection, restore } from "./selections";

const ENCODING = { x: { field: "a", type: "quantitative" }, y: { field: "b", type: "quantitative" } };
const VALUES = [
  { a: 0, b: 2 },
  { a: 10, b: 4 },
];

async function restored(spec: object, kept: Record<string, unknown>): Promise<unknown> {
  const whole = { data: { values: VALUES }, width: 100, height: 100, ...spec };
  const { spec: compiled } = compile(whole as TopLevelSpec);
  const view = new View(parse(compiled, undefined, { ast: true }), { renderer: "none", expr: expressions });
  await view.runAsync();
  restore(view, whole as never, kept);
  await view.runAsync();
  return Object.fromEntries(Object.keys(kept).map((name) => [name, asSelection(view.signal(name))]));
}

test.each([
  ["points", { select: { type: "point", fields: ["a"] } }, [{ a: 10 }]],
  ["a brush", { select: "interval" }, { a: [2, 5], b: [1, 3] }],
  ["a brush along one axis", { select: { type: "interval", encodings: ["x"] } }, { a: [2, 5] }],
])("%s that the server has kept are selected again", async (_name, param, value) => {
  const unit = { mark: "point", encoding: ENCODING, params: [{ name: "one", ...param }] };
  expect(await restored(unit, { one: value })).toEqual({ one: value });
  expect(await restored({ layer: [{ mark: "line", encoding: ENCODING }, unit] }, { one: value })).toEqual({
    one: value,
  });
});

test("categories are selected again", async () => {
  const x = { field: "a", type: "ordinal" };
  const spec = {
    mark: "bar",
    encoding: { ...ENCODING, x },
    params: [{ name: "one", select: { type: "interval", encodings: ["x"] } }],
  };
  expect(await restored(spec, { one: { a: [10] } })).toEqual({ one: { a: [10] } });
});
