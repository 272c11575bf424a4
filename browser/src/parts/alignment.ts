import type { CSSProperties } from "react";

/** How a text is aligned. "left" is what scripts get that say nothing: where the text's own script begins its lines. */
export function alignment(given: "left" | "center" | "right" | "justify"): CSSProperties {
  return { textAlign: given === "left" ? "start" : given };
}
