import type { CSSProperties } from "react";
import type { Elements } from "../wire/elements.gen";

type Size = string | number | null | undefined;
type Gap = Elements["container"]["gap"];

const GAPS: Record<Extract<Gap, string>, string> = {
  xxsmall: "0.25rem",
  xsmall: "0.5rem",
  small: "1rem",
  medium: "2rem",
  large: "4rem",
  xlarge: "6rem",
  xxlarge: "8rem",
};

/** What data-width and data-height say of a size: the style sheets know the names, an inline style has the pixels. */
export function sizeName(size: Size): string | undefined {
  return typeof size === "number" ? "fixed" : (size ?? undefined);
}

/** Style of a size in pixels. */
export function sizeStyle(width: Size, height?: Size): CSSProperties | undefined {
  if (typeof width !== "number" && typeof height !== "number") return undefined;
  return {
    width: typeof width === "number" ? width : undefined,
    height: typeof height === "number" ? height : undefined,
  };
}

/** Space between the elements of a block, as CSS. */
export function gapSize(gap: Gap): string {
  if (gap === null) return "0px";
  return typeof gap === "number" ? `${gap}px` : GAPS[gap];
}

/** The class that a user's key gives, with a space before it: other people's style sheets go by it. */
export function keyClass(key: string | null): string {
  return key === null ? "" : ` st-key-${key.trim().replace(/[^a-zA-Z0-9_-]/g, "-")}`;
}
