import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { expect, test } from "vitest";
import type { Row } from "../arrow";
import { Dataset } from "./dataset";
import { expressions } from "./expressions";

const NUMBERS = { x: { field: "t", type: "quantitative" }, y: { field: "v", type: "quantitative" } };
const KINDS = { x: { field: "k", type: "nominal" }, color: { field: "g", type: "nominal" } };
const SPECS: Record<string, object> = {
  points: { mark: "point", encoding: { ...NUMBERS, size: { field: "v", type: "quantitative" } } },
  "a line for each": { mark: "line", encoding: { ...NUMBERS, color: { field: "g", type: "nominal" } } },
  "stacked sums": { mark: "bar", encoding: { ...KINDS, y: { aggregate: "sum", field: "v" } } },
  "a histogram": { mark: "bar", encoding: { x: { field: "v", bin: true }, y: { aggregate: "count" } } },
  facets: { mark: "area", encoding: { ...NUMBERS, row: { field: "g", type: "nominal" } } },
  "values that are gone": { mark: "line", encoding: { ...NUMBERS, y: { ...NUMBERS.y, impute: { value: 0 } } } },
  "side by side": {
    transform: [{ fold: ["t", "v"] }, { filter: "datum.value > 2" }, { calculate: "-datum.value", as: "less" }],
    mark: "bar",
    encoding: { x: { field: "key", type: "nominal" }, y: { field: "less", type: "quantitative" } },
  },
  running: {
    transform: [{ window: [{ op: "sum", field: "v", as: "so far" }], sort: [{ field: "t" }] }],
    mark: "line",
    encoding: { x: NUMBERS.x, y: { field: "so far", type: "quantitative" } },
  },
};

function view(spec: object): View {
  const { spec: compiled } = compile({ data: { name: "data" }, ...spec } as TopLevelSpec);
  return new View(parse(compiled, undefined, { ast: true }), { renderer: "none", expr: expressions });
}

async function drawn(spec: object, ...data: Row[][]): Promise<unknown> {
  const one = view(spec);
  const dataset = new Dataset(one, "data", false);
  for (const rows of data) {
    dataset.fill(rows);
    await one.runAsync();
  }
  return sorted(JSON.parse((one.scenegraph() as unknown as { toJSON: () => string }).toJSON()));
}

interface Drawn {
  marktype?: string;
  items?: Drawn[];
}

/** Marks lie in no certain order; only along lines they do. */
function sorted(drawn: Drawn): Drawn {
  if (drawn.items === undefined || drawn.marktype === "line" || drawn.marktype === "area") return drawn;
  const items = drawn.items.map(sorted);
  return { ...drawn, items: items.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)) };
}

function rows(count: number, seed: number): Row[] {
  return Array.from({ length: count }, (_, at) => ({
    t: at + seed,
    v: ((at + 1) * seed * 7) % 11,
    k: "abc"[(at * seed) % 3],
    g: "xy"[at % 2],
  }));
}

test.each(Object.entries(SPECS))("%s: changed data are drawn as if they had been the first", async (_name, spec) => {
  const wanted = await drawn(spec, rows(8, 5));
  expect(await drawn(spec, rows(8, 3), rows(8, 5))).toEqual(wanted);
  expect(await drawn(spec, rows(12, 2), rows(4, 3), rows(8, 5))).toEqual(wanted);
});

test("what the script has given stays as it was", async () => {
  const given = rows(3, 1);
  await drawn(SPECS.points as object, given, rows(3, 2));
  expect(given).toEqual(rows(3, 1));
});

test("marks stay, and a column that is gone is gone", async () => {
  const one = view(SPECS.points as object);
  const dataset = new Dataset(one, "data", false);
  dataset.fill([{ t: 1, v: 2, note: "a" }]);
  await one.runAsync();
  const [row] = one.data("data");
  dataset.fill([{ t: 3, v: 4 }]);
  await one.runAsync();
  expect(one.data("data")[0]).toBe(row);
  expect(row).toMatchObject({ t: 3, v: 4, note: undefined });
});
