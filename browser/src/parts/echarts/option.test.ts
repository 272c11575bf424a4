// @vitest-environment happy-dom
import { tableFromArrays, tableToIPC } from "apache-arrow";
import { expect, test } from "vitest";
import { PALETTE } from "../../testing/palette";
import { helped } from "./helped";
import { read } from "./option";
import { patch } from "./patch";
import { actions, NOTHING, selectedOf } from "./selection";
import { sheetOf } from "./sheet";
import { themeOf } from "./theme";
import { asViewed } from "./view";

const SETTING = { themed: true, alt: null, selectable: false };
const dots = (length: number) => Array.from({ length }, (_, at) => [at, at]);

test("a frame becomes the columns of its data set, and moments become texts", async () => {
  const days = [new Date("2024-01-02T00:00:00Z"), new Date("2024-01-03T00:00:00Z")];
  const frame = tableToIPC(tableFromArrays({ day: days, n: new Float64Array([1, 2]) }));
  const option = await read('{"dataset":{"source":{"$frame":0}}}', [frame]);
  expect(sheetOf(option)?.()).toEqual({
    columns: ["day", "n"],
    rows: [
      ["2024-01-02", 1],
      ["2024-01-03", 2],
    ],
  });
});

test("a tooltip writes values in the format that it names", () => {
  const { tooltip } = helped({ tooltip: { valueFormatter: "percent" } }, SETTING) as {
    tooltip: [{ valueFormatter: (value: unknown) => string }];
  };
  expect(tooltip[0].valueFormatter(0.256)).toBe("25.6%");
  expect(tooltip[0].valueFormatter([0.5, "a", null])).toBe("50%, a, –");
});

test("an alt describes the chart; without one ECharts does", () => {
  expect(helped({}, { ...SETTING, alt: "Two bars" }).aria).toMatchObject({ label: { description: "Two bars" } });
  expect(helped({}, SETTING).aria).toEqual({ enabled: true });
});

test("many points are drawn in one go, unless they can be selected or the script says otherwise", () => {
  const drawn = (series: object, selectable = false) =>
    (helped({ series }, { ...SETTING, selectable }).series as [{ large?: boolean; showSymbol?: boolean }])[0];
  expect(drawn({ type: "scatter", data: dots(20_001) }).large).toBe(true);
  expect(drawn({ type: "scatter", data: dots(100) }).large).toBeUndefined();
  expect(drawn({ type: "scatter", data: dots(20_001) }, true).large).toBeUndefined();
  expect(drawn({ type: "line", data: dots(2_001) }).showSymbol).toBe(false);
  expect(drawn({ type: "line", data: dots(2_001), showSymbol: true }).showSymbol).toBe(true);
});

test("the plot leaves room for what stands below it, and a plot of the script's own stays", () => {
  const room = (option: object) => (helped({ xAxis: {}, ...option }, SETTING).grid as { bottom: number }).bottom;
  expect(room({ legend: {} })).toBeGreaterThan(room({}));
  expect(room({ legend: {}, dataZoom: [{ type: "slider" }] })).toBeGreaterThan(room({ legend: {} }));
  expect(helped({ xAxis: {}, grid: { bottom: 3 } }, SETTING).grid).toEqual({ bottom: 3 });
});

test("a legend is turned over where it has no room, unless the script says otherwise", () => {
  const legend = (option: object) => (helped({ legend: option }, SETTING).legend as object[])[0];
  expect(legend({ top: 0 })).toEqual({ type: "scroll", top: 0 });
  expect(legend({ type: "plain" })).toEqual({ type: "plain" });
  expect(helped({ legend: {} }, { ...SETTING, themed: false }).legend).toEqual({});
});

test("lines that an option shows without a colour, and boxes, have the page's", () => {
  const { categoryAxis, boxplot } = themeOf(PALETTE) as Record<string, object>;
  expect(categoryAxis).toMatchObject({ splitLine: { show: false, lineStyle: { color: PALETTE.grid } } });
  expect(boxplot).toEqual({ itemStyle: { color: PALETTE.raised } });
});

test("new data are a patch, and what is gone calls for a new chart", () => {
  const old = { title: { text: "A" }, series: [{ type: "bar", data: [1, 2], label: { show: true } }] };
  const now = { title: { text: "A" }, series: [{ type: "bar", data: [3], label: { show: true } }] };
  expect(patch(old, now)).toEqual({ series: now.series });
  expect(patch(old, old)).toEqual({});
  expect(patch(old, { series: now.series })).toBeNull();
  expect(patch(old, { ...now, series: [{ type: "line", data: [3], label: { show: true } }] })).toBeNull();
  expect(patch(old, { ...now, series: [{ type: "bar", data: [3] }] })).toBeNull();
});

test("a new chart is zoomed, moved and reduced as the one before it was", () => {
  const drawn = {
    dataZoom: [
      { start: 20, end: 60 },
      { start: 5, end: 50 },
    ],
    legend: [{ selected: { A: false } }],
    series: [{ zoom: 3, center: [1, 2] }, { center: ["50%", "50%"] }],
  };
  const before = {
    title: {},
    dataZoom: [{ type: "inside" }, { type: "slider" }],
    legend: {},
    series: [{ type: "graph", roam: true }, { type: "pie" }],
  };
  const now = { ...before, dataZoom: [{ type: "inside" }, { type: "slider", startValue: 7 }], title: undefined };
  expect(asViewed(now, before, () => drawn)).toEqual({
    dataZoom: [
      { type: "inside", start: 20, end: 60 },
      { type: "slider", startValue: 7 },
    ],
    legend: [{ selected: { A: false } }],
    series: [{ type: "graph", roam: true, zoom: 3, center: [1, 2] }, { type: "pie" }],
  });
});

const OPTION = { brush: { xAxisIndex: "all" }, series: [{ id: "a", name: "A" }, {}] };

test("what was clicked and what lies in areas is one selection, by series", () => {
  const found = selectedOf(
    OPTION,
    [
      { seriesIndex: 1, dataIndex: [4] },
      { seriesIndex: 0, dataIndex: [3] },
      { seriesIndex: 0, dataIndex: [1, 3] },
      { seriesIndex: 1, dataIndex: [] },
    ],
    [{ brushType: "lineX", coordRange: [1, 2] }, { brushType: "rect" }],
  );
  expect(found).toEqual({
    selected: [
      { series_index: 0, series_id: "a", series_name: "A", data_type: "main", data_indices: [1, 3] },
      { series_index: 1, series_id: null, series_name: null, data_type: "main", data_indices: [4] },
    ],
    areas: [{ brush_index: 0, brush_type: "lineX", coord_range: [1, 2] }],
  });
  expect(selectedOf(OPTION, [], [])).toEqual(NOTHING);
});

test("a selection is shown by what selects it: its areas, or its points", () => {
  const points = selectedOf(OPTION, [{ seriesIndex: 1, dataIndex: [4] }], []);
  expect(actions(OPTION, points)).toEqual([{ type: "select", seriesIndex: 1, dataType: undefined, dataIndex: [4] }]);
  const areas = selectedOf(OPTION, [], [{ brushType: "lineX", coordRange: [1, 2] }]);
  expect(actions(OPTION, areas)).toEqual([
    { type: "brush", areas: [{ brushType: "lineX", coordRange: [1, 2], xAxisIndex: 0 }] },
  ]);
});
