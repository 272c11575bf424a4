// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import * as webgl from "../webgl";
import { isEmpty, lacking, quick } from "./graphics";

const figure = (type: string | undefined) => ({ data: [{ type }], layout: {}, frames: [] });
const LONG = Array.from({ length: 60_000 }, (_, place) => place);

test("without WebGL, it is said which traces cannot be drawn", () => {
  const has = vi.spyOn(webgl, "hasWebgl").mockReturnValue(false);
  expect(lacking(figure("surface"))).toContain("traces of the type surface: WebGL is missing");
  expect([lacking(figure("bar")), lacking(figure(undefined))]).toEqual([null, null]);
  has.mockReturnValue(true);
  expect(lacking(figure("surface"))).toBeNull();
});

test("maps from another host are not asked for", () => {
  vi.spyOn(webgl, "hasWebgl").mockReturnValue(true);
  expect(lacking(figure("scattermapbox"))).toContain("st.map");
  expect([lacking(figure("treemap")), lacking(figure("heatmap"))]).toEqual([null, null]);
});

test("a great many points are drawn by WebGL, where that draws them alike", () => {
  vi.spyOn(webgl, "hasWebgl").mockReturnValue(true);
  const kind = (trace: object) => quick({ y: LONG, ...trace }).type ?? "scatter";
  expect([kind({}), kind({ type: "scatter", mode: "markers" }), kind({ y: [1, 2] })]).toEqual([
    "scattergl",
    "scattergl",
    "scatter",
  ]);
  expect([kind({ fill: "tozeroy" }), kind({ line: { shape: "spline" } }), kind({ type: "bar" })]).toEqual([
    "scatter",
    "scatter",
    "bar",
  ]);
});

test("a figure without traces is empty, unless its layout draws something", () => {
  expect(isEmpty({ data: [], layout: { title: "A" }, frames: [] })).toBe(true);
  expect(isEmpty({ data: [], layout: { annotations: [] }, frames: [] })).toBe(false);
});
