import { expect, test } from "vitest";
import { themeTokens } from "./options";

test("options that are not set leave the tokens alone", () => {
  expect(themeTokens({ "theme.base": null, "theme.primaryColor": null })).toEqual({});
});

test("a colour for both bases is one, two colours follow the base", () => {
  expect(themeTokens({ "theme.borderColor": "#f00" })).toEqual({ "--o-border": "#f00" });
  expect(themeTokens({ "theme.light.textColor": "#111", "theme.dark.textColor": "#eee" })).toEqual({
    "--o-text": "light-dark(#111, #eee)",
  });
  expect(themeTokens({ "theme.redColor": "red", "theme.dark.redColor": "pink" })).toEqual({
    "--o-red": "light-dark(red, pink)",
  });
});

test("radius and font are known by name, or taken as they are", () => {
  expect(themeTokens({ "theme.baseRadius": "full", "theme.font": "monospace" })).toEqual({
    "--o-radius-m": "20px",
    "--o-font": "var(--o-font-mono)",
  });
  expect(themeTokens({ "theme.baseRadius": "3px", "theme.font": "Lato" })).toEqual({
    "--o-radius-m": "3px",
    "--o-font": "Lato",
  });
});

test.each([
  ["#c2255c", "#ffffff"],
  ["#45c2d4", "#000000"],
  ["#ff0", "#000000"],
  ["#000", "#ffffff"],
  ["rebeccapurple", "#ffffff"],
])("what stands on the primary colour %s is %s", (colour, readable) => {
  expect(themeTokens({ "theme.primaryColor": colour })["--o-primary-text"]).toBe(readable);
});
