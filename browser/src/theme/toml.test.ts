import { expect, test } from "vitest";
import { themeToml } from "./toml";

test("a theme is written as a file that could have set it", () => {
  const options = {
    "client.toolbarMode": "auto",
    "theme.primaryColor": "#c2255c",
    "theme.base": "dark",
    "theme.font": null,
    "theme.linkUnderline": false,
    "theme.headingFontSizes": ["3rem", "2rem"],
    "theme.fontFaces": [{ family: 'a "b"', url: "x.woff2" }],
    "theme.dark.sidebar.textColor": "#fff",
  };
  expect(themeToml(options)).toBe(`[theme]
base = "dark"
fontFaces = [{ family = "a \\"b\\"", url = "x.woff2" }]
headingFontSizes = ["3rem", "2rem"]
linkUnderline = false
primaryColor = "#c2255c"

[theme.dark.sidebar]
textColor = "#fff"
`);
});

test("an app without a theme has nothing to write", () => {
  expect(themeToml({ "client.toolbarMode": "auto" })).toBe("");
});
