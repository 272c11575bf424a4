import { parse, parseExpression, View } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { expect, test } from "vitest";
import { expressions, Later } from "./expressions";
import { prepared } from "./prepared";

const DATUM = { a: 3, b: "text", none: null, inner: { c: [1, 2] }, "a b": true };
const PARAMS = { $signal: 5 };
const functions = { format: (value: unknown, how: unknown) => `${value}:${how}` } as never;
const context = { functions };

test.each([
  "datum.a + 2 * signal - 1",
  "datum['a b'] && datum.none === null ? [datum.a, -datum.a] : 'no'",
  "if(datum.inner.c[1] >= 2, {x: format(datum.a, ''), 'y z': !datum.b}, 0)",
  "isFinite(+datum.b) || isNaN(datum.a / 0) || max(datum.a, signal, 9) % 4",
  "round(datum.a / 2) !== 2 || abs(-1) < 1",
])("%s is what it is to Vega's interpreter", (text) => {
  const ast = parseExpression(text) as never;
  const read = prepared(ast, functions);
  expect(read?.({ datum: DATUM, params: PARAMS })).toEqual(
    expressionInterpreter.parameter(context, { ast })(DATUM, PARAMS),
  );
});

test.each(["datum.b == 'text'", "test(/e/g, datum.b)", "upper(datum.b)", "datum.a > PI"])(
  "%s is left to Vega's interpreter",
  (text) => {
    const ast = parseExpression(text) as never;
    expect(prepared(ast, functions)).toBeNull();
    const read = expressions.parameter(context, { ast });
    expect(read(DATUM, PARAMS)).toEqual(expressionInterpreter.parameter(context, { ast })(DATUM, PARAMS));
  },
);

test("functions cannot be got hold of, nor be put in the place of others", () => {
  expect(prepared(parseExpression("{toString: 1}") as never, functions)).toBeNull();
  const read = prepared(parseExpression("datum.constructor") as never, functions);
  expect(read?.({ datum: DATUM, params: PARAMS })).toBeUndefined();
});

test("marks of all kinds stand where Vega's interpreter puts them", async () => {
  const places = {
    rect: { x: { field: "a" }, x2: { value: 1 }, yc: { value: 30 }, height: { value: 10 } },
    group: { xc: { field: "a" }, width: { value: 4 }, y2: { value: 9 }, height: { value: 2 } },
    rule: { x: { field: "a" }, x2: { value: 1 }, y: { value: 2 } },
    symbol: { x: { field: "a" }, y: { signal: "datum.a * 2" }, fill: { value: "red" } },
  };
  const marks = Object.entries(places).map(([type, update]) => ({ type, from: { data: "data" }, encode: { update } }));
  const spec = { width: 50, height: 50, data: [{ name: "data", values: [{ a: 3 }, { a: 8 }] }], marks };
  const scene = async (expr: object) => {
    const view = new View(parse(spec as never, undefined, { ast: true }), { renderer: "none", expr });
    await view.runAsync();
    return JSON.stringify(view.scenegraph());
  };
  expect(await scene(expressions)).toEqual(await scene(expressionInterpreter));
});

test("a tooltip is worked out when it is asked for, from what its row holds then", () => {
  const channels = { x: parseExpression("datum.a"), tooltip: parseExpression("format(datum.a, 'd')") };
  const asts = Object.fromEntries(Object.entries(channels).map(([name, ast]) => [name, { ast }]));
  const item: { datum: { a: number }; x?: number; tooltip?: unknown } = { datum: { a: 1 } };
  expect(expressions.encode(context, { marktype: "symbol", channels: asts as never })(item as never, {})).toBe(1);
  expect(item).toMatchObject({ x: 1, tooltip: expect.any(Later) });
  item.datum.a = 2;
  expect((item.tooltip as Later).value).toBe("2:d");
});
