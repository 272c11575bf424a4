import { expect, test } from "vitest";
import { dress } from "./custom";
import { offered } from "./offer";

const PLAIN = ["system", "light", "dark"];
const CUSTOM = ["custom", ...PLAIN];

test.each([
  ["nothing", {}, PLAIN, "system"],
  ["a base", { "theme.base": "dark" }, PLAIN, "dark"],
  ["an accent, which goes with both", { "theme.primaryColor": "#f0f" }, PLAIN, "system"],
  ["fonts", { "theme.base": "light", "theme.font": "serif" }, PLAIN, "light"],
  ["colours for one base", { "theme.base": "dark", "theme.primaryColor": "#f0f" }, CUSTOM, "custom"],
  ["a background", { "theme.backgroundColor": "#111" }, CUSTOM, "custom"],
  ["both bases", { "theme.primaryColor": "#f0f", "theme.dark.backgroundColor": "#111" }, PLAIN, "system"],
])("options with %s", (_, options, names, preset) => {
  expect(offered(options)).toEqual({ names, preset });
});

test("a theme of the app's own has the scheme of its background, whatever the system's is", () => {
  const options = { "theme.backgroundColor": "#101020" };
  expect(dress(options, "custom", true, "light").scheme).toBe("dark");
  expect(dress({ "theme.backgroundColor": "#fffff0" }, "custom", true, "dark").scheme).toBe("light");
  expect(dress(options, "custom", true, "light").css).toContain("--o-bg: #101020;");
});

test("who chooses another theme than the app's keeps its shapes, not its colours", () => {
  const options = { "theme.base": "dark", "theme.backgroundColor": "#101020", "theme.baseRadius": "none" };
  const { scheme, css } = dress(options, "light", true, "dark");
  expect(scheme).toBe("light");
  expect(css).toContain("--o-radius-m: 0px;");
  expect(css).not.toContain("#101020");
});
