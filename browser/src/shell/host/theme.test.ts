import { expect, test } from "vitest";
import { hostTheme } from "./theme";

test("a theme is named, or made of its parts", () => {
  expect(hostTheme("Dark", undefined)).toEqual({ "theme.base": "dark" });
  expect(hostTheme(undefined, { base: 0, primaryColor: "#f00", bodyFont: "serif", textColor: "", font: null })).toEqual(
    {
      "theme.base": "light",
      "theme.primaryColor": "#f00",
      "theme.font": "serif",
    },
  );
  expect(hostTheme("Mine", "red")).toEqual({});
});
