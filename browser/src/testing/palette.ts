import type { Palette } from "../parts/figure/palette";

export const PALETTE: Palette = {
  scheme: "light",
  text: "#111111",
  muted: "#222222",
  background: "#ffffff",
  raised: "#fefefe",
  border: "#dddddd",
  grid: "#eeeeee",
  primary: "#0000ff",
  named: {},
  font: "Inter",
  categorical: ["#c00001", "#c00002", "#c00003"],
  sequential: ["#500001", "#500002"],
  diverging: ["#d00001", "#d00002"],
};
