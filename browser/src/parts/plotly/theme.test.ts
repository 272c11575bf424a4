// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { PALETTE } from "../../testing/palette";
import { specOf } from "./spec";
import { themed } from "./theme";

const PLASMA = [
  [0, "#0d0887"],
  [1, "#f0f921"],
];

const figure = (trace: object, layout: object = {}) => ({
  data: [trace as Record<string, unknown>],
  layout: layout as Record<string, unknown>,
  frames: [],
});

test("colours that Plotly has given become the page's, and those of the script stay", () => {
  const { data } = themed(
    figure({ marker: { color: "#636efa" }, line: { color: "#EF553B" }, fillcolor: "red" }),
    PALETTE,
  );
  expect(data[0]).toEqual({ marker: { color: "#c00001" }, line: { color: "#c00002" }, fillcolor: "red" });
});

test("a text that reads like such a colour stays a text", () => {
  const { data } = themed(figure({ name: "#636efa", text: ["#636efa"] }), PALETTE);
  expect(data[0]).toEqual({ name: "#636efa", text: ["#636efa"] });
});

test("the scale of colours that Plotly gives yields to the theme's, another one stays", () => {
  const given = (colorscale: unknown) => themed(figure({}, { coloraxis: { colorscale } }), PALETTE).layout.coloraxis;
  expect(given(PLASMA)).toMatchObject({
    colorscale: [
      [0, PALETTE.sequential[0]],
      [1, PALETTE.sequential.at(-1)],
    ],
  });
  expect(given([[0, "red"]])).toEqual({ colorscale: [[0, "red"]] });
});

test("values of a grid take the theme's scale of colours too, where nobody says another one", () => {
  const drawn = (trace: object, layout = {}) => themed(figure({ type: "heatmap", ...trace }, layout), PALETTE).data[0];
  expect(drawn({})).toMatchObject({ autocolorscale: true });
  expect(drawn({ colorscale: "Greys" })).not.toHaveProperty("autocolorscale");
  expect(drawn({ coloraxis: "coloraxis" })).not.toHaveProperty("autocolorscale");
  expect(drawn({ type: "bar" })).not.toHaveProperty("autocolorscale");
  const template = { data: { heatmap: [{ colorscale: "Greys" }] } };
  expect(drawn({}, { template })).not.toHaveProperty("autocolorscale");
});

test("what a template says of traces stays", () => {
  const template = { data: { bar: [{ opacity: 0.5 }] }, layout: { font: { size: 30 }, bargap: 0.4 } };
  const { layout } = themed(figure({}, { template }), PALETTE);
  expect(layout.template).toMatchObject({
    data: template.data,
    layout: { bargap: 0.4, colorway: PALETTE.categorical, font: { family: "Inter" } },
  });
});

const SETTING = { config: {}, modes: null, width: 300, height: 200 };

test("a figure has the size of its place, and keeps what the user has done to it", () => {
  const { layout } = specOf(figure({}, { width: 900, title: { text: "A" } }), SETTING);
  expect(layout).toMatchObject({ width: 300, height: 200, uirevision: "ostinato" });
  expect(specOf(figure({}, { uirevision: 3 }), SETTING).layout.uirevision).toBe(3);
});

test("in a narrow place, scenes are seen from further away, unless the script says from where", () => {
  const seen = (width: number, template?: object) =>
    specOf(figure({}, { template }), { ...SETTING, width, height: 450 }).layout.template;
  expect(seen(700)).toBeUndefined();
  expect(seen(330)).toMatchObject({ layout: { scene: { camera: { eye: { z: expect.closeTo(1.8) } } } } });
  const own = { layout: { scene: { camera: { eye: { x: 1 } } }, bargap: 1 } };
  expect(seen(330, own)).toEqual(own);
});

test.each([
  [["points", "box", "lasso"], "pan", []],
  [["box"], "select", ["lasso2d"]],
  [["lasso"], "lasso", ["select2d"]],
  [null, undefined, ["select2d", "lasso2d"]],
] as const)("with %s, dragging is for %s", (modes, dragmode, removed) => {
  const { layout, config } = specOf(figure({}), { ...SETTING, modes: modes && [...modes] });
  expect(layout.dragmode).toBe(dragmode);
  expect(config.modeBarButtonsToRemove).toEqual(removed);
});

test("the script's own options of Plotly win, but nothing is sent to another host unless they say so", () => {
  const config = { displaylogo: true, modeBarButtonsToRemove: ["zoom2d"] };
  const spec = specOf(figure({}, { title: { text: "Sales" } }), { ...SETTING, config, modes: ["box", "lasso"] });
  expect(spec.config).toMatchObject({
    displaylogo: true,
    showSendToCloud: false,
    modeBarButtonsToRemove: ["zoom2d"],
    toImageButtonOptions: { filename: "Sales" },
  });
});
