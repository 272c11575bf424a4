// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { contrast, parse, type Rgb } from "./colour";
import { look } from "./options";
import { preset } from "./tokens";

const page = (options: Record<string, unknown>) => look(options, "light").page;
const apart = (one: string | undefined, other: string | undefined) =>
  contrast(parse(one ?? "") as Rgb, parse(other ?? "") as Rgb);

test("options that are not set leave the tokens alone", () => {
  expect(look({}, "light")).toEqual({ page: {}, sidebar: {} });
});

test("an option of a base counts above the one for both, with that base alone", () => {
  const options = { "theme.linkColor": "#111", "theme.dark.linkColor": "#eee" };
  expect(look(options, "light").page).toEqual({ "--o-link": "#111" });
  expect(look(options, "dark").page).toEqual({ "--o-link": "#eee" });
});

test("a colour that no browser knows is no colour", () => {
  expect(page({ "theme.linkColor": "reddish", "theme.backgroundColor": 7 })).not.toHaveProperty("--o-link");
});

test("an accent alone leaves grounds and borders as they are", () => {
  const tokens = page({ "theme.primaryColor": "#c2255c" });
  expect(tokens["--o-primary"]).toBe("#c2255c");
  expect(tokens).not.toHaveProperty("--o-bg-hover");
  expect(tokens).not.toHaveProperty("--o-border");
});

test.each([
  ["#c2255c", "#ffffff"],
  ["#45c2d4", "#000000"],
  ["#ff0", "#000000"],
  ["#000", "#ffffff"],
  ["rgb(20, 20, 120)", "#ffffff"],
])("what stands on the primary colour %s is %s", (colour, readable) => {
  expect(page({ "theme.primaryColor": colour })["--o-primary-text"]).toBe(readable);
});

const GROUNDS = ["#ffffff", "#fdf6e3", "#7f7f7f", "#123456", "#000000", "#ffe600", "#8b0000"];

test.each(GROUNDS)("whatever the accent on %s, links, focus and muted text can be seen", (ground) => {
  for (const primaryColor of [...GROUNDS, "#0b7285", "#00ff00"]) {
    const text = apart(ground, "#ffffff") > 4.6 ? "#ffffff" : "#000000";
    const tokens = page({
      "theme.primaryColor": primaryColor,
      "theme.backgroundColor": ground,
      "theme.textColor": text,
    });
    expect(apart(tokens["--o-link"], ground)).toBeGreaterThanOrEqual(4.5);
    expect(apart(tokens["--o-focus"], ground)).toBeGreaterThanOrEqual(3);
    expect(apart(tokens["--o-text-muted"], ground)).toBeGreaterThanOrEqual(4.5);
    expect(apart(tokens["--o-border-strong"], ground)).toBeGreaterThanOrEqual(3);
    expect(apart(tokens["--o-primary-text"], primaryColor)).toBeGreaterThanOrEqual(4.5);
  }
});

test("a hue brings a background and a text that can be read on it", () => {
  const tokens = page({ "theme.greenColor": "#7fff00" });
  expect(tokens["--o-green"]).toBe("#7fff00");
  expect(apart(tokens["--o-green-text"], tokens["--o-green-bg"])).toBeGreaterThanOrEqual(4.5);
  expect(page({ "theme.greenColor": "#7fff00", "theme.greenTextColor": "#123" })["--o-green-text"]).toBe("#123");
});

test("the sidebar stands on the page's second background, and its own options count above that", () => {
  const options = { "theme.backgroundColor": "#fffff0", "theme.secondaryBackgroundColor": "#eeeedd" };
  const { page, sidebar } = look(options, "light");
  expect([page["--o-bg"], page["--o-field"], page["--o-sidebar"]]).toEqual(["#fffff0", "#eeeedd", "#eeeedd"]);
  expect([sidebar["--o-bg"], sidebar["--o-bg-sunken"]]).toEqual(["#eeeedd", "#fffff0"]);
  const own = look({ ...options, "theme.light.sidebar.backgroundColor": "#ddeeff" }, "light");
  expect([own.page["--o-bg"], own.sidebar["--o-bg"], own.page["--o-sidebar"]]).toEqual([
    "#fffff0",
    "#ddeeff",
    "#ddeeff",
  ]);
});

test("sizes of headings: one for all, or one for each; the sidebar keeps its own", () => {
  expect(page({ "theme.headingFontSizes": "2rem" })["--o-h6"]).toBe("2rem");
  const { page: some, sidebar } = look(
    { "theme.headingFontSizes": ["3rem", "40"], "theme.headingFontWeights": 550 },
    "light",
  );
  expect([some["--o-h1"], some["--o-h2"], some["--o-h3"], some["--o-h4-weight"]]).toEqual([
    "3rem",
    "40px",
    undefined,
    "550",
  ]);
  expect([sidebar["--o-h1"], sidebar["--o-h1-weight"]]).toEqual([
    preset("--o-h1", "light"),
    preset("--o-h1-weight", "light"),
  ]);
});

test.each([
  ["theme.headingFontWeights", [720, "bold"]],
  ["theme.baseRadius", "round"],
  ["theme.codeFontSize", "2em"],
  ["theme.paddingTop", "-1px"],
  ["theme.codeFontWeight", 425],
  ["theme.chartSequentialColors", ["#000", "#111"]],
])("%s does not take %j", (option, value) => {
  expect(page({ [option]: value })).toEqual({});
});

test("radii are known by name, or taken as they are; buttons have theirs", () => {
  expect(page({ "theme.baseRadius": "full" })).toMatchObject({ "--o-radius-m": "20px", "--o-radius-button": "999px" });
  expect(page({ "theme.baseRadius": "3px", "theme.buttonRadius": "1rem" })).toMatchObject({
    "--o-radius-m": "3px",
    "--o-radius-button": "1rem",
  });
});

test("series begin again where there are fewer colours than a chart asks for", () => {
  const tokens = page({ "theme.chartCategoricalColors": ["#111", "nonsense", "#222"] });
  expect([1, 2, 3, 10].map((series) => tokens[`--o-chart-${series}`])).toEqual(["#111", "#222", "#111", "#222"]);
});
