import { expect, test } from "vitest";
import { fault } from "./fault";
import { extent, isSingle, partWidths, sized } from "./layout";
import { columns, wrapped } from "./legends";
import { projected } from "./projected";
import { partOf } from "./refine";
import { asSelection, cleared, names } from "./selections";
import { upright } from "./upright";

const BAR = { data: { name: "data" }, mark: "bar", encoding: { x: { field: "fruit" }, y: { field: "kilos" } } };
const BELOW = { legend: { orient: "bottom" as const } };
const ROWS = { data: [{ fruit: "Fig", kilos: 8 }] };

test("a chart in one pair of axes fills its place, others keep their size", () => {
  const wanted = extent("stretch", "content", false, { width: 700, height: 350 });
  expect(wanted).toEqual({ width: 700, height: null });
  expect(sized(BAR, wanted)).toMatchObject({ width: 700, autosize: { type: "fit", contains: "padding" } });
  expect(sized({ hconcat: [BAR] }, { ...wanted, width: null })).toEqual({ hconcat: [BAR] });
  expect(sized({ vconcat: [BAR, { ...BAR, width: 90 }] }, wanted)).toMatchObject({
    vconcat: [{ width: 700 }, { width: 90 }],
  });
  expect(isSingle({ ...BAR, encoding: { row: { field: "fruit" } } })).toBe(false);
});

test("parts beside each other share the width that they do not have already", () => {
  const count = () => 3;
  const named = { ...BAR, name: "own" };
  expect(partWidths({ hconcat: [BAR, { ...BAR, width: 90 }, named] }, count)).toMatchObject({
    signals: expect.arrayContaining(["concat_0_width", "own_width"]),
    abreast: 2,
  });
  expect(partWidths({ vconcat: [BAR, BAR] }, count)).toMatchObject({ abreast: 1 });
  const column = { ...BAR, encoding: { column: { field: "fruit" } } };
  expect(partWidths(column, count)).toEqual({ signals: ["child_width"], abreast: 3 });
  expect(partWidths({ facet: { field: "fruit" }, columns: 2, spec: BAR }, count)).toMatchObject({ abreast: 2 });
});

test("on the whole screen a chart is as wide and high as that", () => {
  expect(extent("content", 200, true, { width: 1200, height: 800 })).toEqual({ width: 1200, height: 800 });
});

test("a wrong mark and a column that is not there are named with those that are", () => {
  expect(fault(BAR, ROWS)).toBeNull();
  expect(fault({ layer: [{ mark: { type: "blob" } }] }, {})).toContain("no mark “blob”");
  const wrong = fault({ ...BAR, encoding: { x: { field: "frut" } } }, ROWS);
  expect(wrong).toContain("“frut”");
  expect(wrong).toContain("“fruit”, “kilos”");
  expect(fault({ ...BAR, encoding: { x: { field: "sum" } }, transform: [] }, ROWS)).toBeNull();
});

test("what is selected is points, or a range for each field", () => {
  expect(asSelection({ vlPoint: { or: [{ a: 1 }] }, a: [1] })).toEqual([{ a: 1 }]);
  expect(asSelection({ t: [new Date(5), new Date(9)], c: ["x"] })).toEqual({ t: [5, 9], c: ["x"] });
  expect(asSelection({})).toBeNull();
  expect(asSelection({ vlPoint: { or: [] } })).toBeNull();
});

test("points that nothing tells apart are told by where they stand", () => {
  const params = [{ name: "one", select: "point" }];
  expect(projected({ ...BAR, params }).params).toEqual([
    { name: "one", select: { type: "point", encodings: ["x", "y"] } },
  ]);
  const told = [{ name: "one", select: { type: "point", fields: ["fruit"] } }];
  expect(projected({ ...BAR, params: told }).params).toEqual(told);
});

test("selections are found in all parts, and taken back in all of them", () => {
  const brush = {
    params: [
      { name: "brush", select: "interval" },
      { name: "n", value: 1 },
    ],
  };
  expect(names({ vconcat: [brush, { layer: [{ params: [{ name: "one", select: "point" }] }] }] })).toEqual([
    "brush",
    "one",
  ]);
  const part = { data: { brush_store: [{}] }, signals: { brush_x: [1, 2], brush_kilos: [3, 4] } };
  expect(cleared({ data: {}, signals: {}, subcontext: [part] }).subcontext).toEqual([
    { data: { brush_store: [] }, signals: { brush_x: [], brush_kilos: null } },
  ]);
});

test("labels of categories stand upright while they have room", () => {
  const axis = { scale: "x", orient: "bottom", labelAngle: 270, labelAlign: "right" } as const;
  const [turned] = upright({ axes: [axis] }).axes ?? [];
  expect(turned?.labelAngle).toMatchObject({ signal: expect.stringMatching(/ 270 : -40$/) });
  expect(turned?.labelAngle).toMatchObject({ signal: expect.stringContaining('length(domain("x")) > 2 && ') });
  const left = { scale: "y", orient: "left", tickCount: { signal: "ceil(height/40)" } } as const;
  expect(upright({ axes: [left] }).axes?.[0]?.tickCount).toEqual({ signal: "clamp(ceil(height/60), 3, 12)" });
});

test("a legend's entries go on in further lines where one is too short", () => {
  const months = ["January", "February", "March", "April", "May", "June"];
  expect(columns(months, 700)).toBe(0);
  expect(columns(months, 300)).toBe(3);
  expect(columns(["Wisconsin No. 38", "Manchuria", "Svansota"], 264)).toBe(2);
  expect(columns(["x".repeat(200)], 100)).toBe(1);
  const scales = [
    { name: "color", type: "ordinal" as const },
    { name: "size", type: "linear" as const },
  ];
  const many = { scales, legends: [{ fill: "color", labelLimit: 40 }, { size: "size" }], height: 350, config: BELOW };
  expect(wrapped(many, true).legends).toMatchObject([{ columns: { signal: "legend_columns_0" }, labelLimit: 40 }, {}]);
  expect(wrapped(many, true).legends?.[1]).toBe(many.legends[1]);
  const beside = { scales, legends: [{ fill: "color", orient: "right" as const }], config: BELOW };
  expect(wrapped(beside, true)).toBe(beside);
  const counted = { ...many, config: { legend: { ...BELOW.legend, columns: 3 } } };
  expect(wrapped(counted, true)).toBe(counted);
});

test("legends of several parts have the width of the whole, or that of the part which they stand in", () => {
  const scales = [{ name: "color", type: "ordinal" as const }];
  const legends = [{ fill: "color" }];
  const shared = wrapped({ scales, legends, config: BELOW }, false);
  expect(shared.signals).toMatchObject([
    { name: "legend_columns_0", update: expect.stringContaining('domain("color"), chart_width') },
    { name: "chart_width" },
  ]);
  expect(shared.legends?.[0]).not.toHaveProperty("symbolLimit");
  const part = { type: "group" as const, encode: { update: { width: { signal: "child_width" } } }, legends };
  const inside = wrapped({ scales, marks: [part], config: BELOW }, false).marks?.[0];
  expect(inside).toMatchObject({
    signals: [{ update: expect.stringContaining("max(200, child_width)") }],
    legends: [{ columns: { signal: "legend_columns_0" } }],
  });
});

test("a zoomed axis says which part is in view", () => {
  const along = { encoding: { x: { field: "a\\.b" } } };
  expect(partOf(along, { "a.b": [9, 2], y: [0, 1] })).toEqual({ along: [2, 9], across: null });
  const points = { encoding: { ...along.encoding, y: { field: "y" } } };
  expect(partOf(points, { "a.b": [9, 2], y: [1, 0] })).toEqual({ along: [2, 9], across: [0, 1] });
  expect(partOf(along, {})).toBeNull();
});
