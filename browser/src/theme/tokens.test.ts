import { expect, test } from "vitest";
import { contrast, parse, type Rgb } from "./colour";
import { preset, type Scheme } from "./tokens";

const HUES = ["red", "orange", "yellow", "green", "blue", "violet", "gray"] as const;
const SCHEMES: Scheme[] = ["light", "dark"];

const apart = (one: `--o-${string}`, other: `--o-${string}`, scheme: Scheme) =>
  contrast(parse(preset(one, scheme)) as Rgb, parse(preset(other, scheme)) as Rgb);

test.each(SCHEMES)("in the %s theme, text can be read on every ground", (scheme) => {
  for (const ground of ["--o-bg", "--o-bg-raised", "--o-bg-sunken", "--o-bg-hover"] as const) {
    expect(apart("--o-text", ground, scheme)).toBeGreaterThanOrEqual(7);
    expect(apart("--o-text-muted", ground, scheme)).toBeGreaterThanOrEqual(4.5);
  }
  expect(apart("--o-primary-text", "--o-primary", scheme)).toBeGreaterThanOrEqual(4.5);
  expect(apart("--o-primary", "--o-bg", scheme)).toBeGreaterThanOrEqual(4.5);
});

test.each(SCHEMES)("in the %s theme, coloured text can be read on the page and on its own ground", (scheme) => {
  for (const hue of HUES) {
    expect(apart(`--o-${hue}-text`, "--o-bg", scheme)).toBeGreaterThanOrEqual(4.5);
    expect(apart(`--o-${hue}-text`, `--o-${hue}-bg`, scheme)).toBeGreaterThanOrEqual(4.5);
  }
});

test.each(SCHEMES)("in the %s theme, what is drawn stands out from the page: controls and series", (scheme) => {
  expect(apart("--o-border-strong", "--o-bg", scheme)).toBeGreaterThanOrEqual(3);
  for (let series = 1; series <= 10; series += 1) {
    expect(apart(`--o-chart-${series}`, "--o-bg", scheme)).toBeGreaterThanOrEqual(3);
  }
});
