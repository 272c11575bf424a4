import type { CSSProperties } from "react";

type Size = string | number | null | undefined;

/** Style of a size in pixels; the named sizes are rules of the style sheets, by data-width and data-height. */
export function sizeStyle(width: Size, height?: Size): CSSProperties | undefined {
  const style: CSSProperties = {};
  if (typeof width === "number") style.width = width;
  if (typeof height === "number") style.height = height;
  return Object.keys(style).length > 0 ? style : undefined;
}

/** The class that a user's key gives, with a space before it: other people's style sheets go by it. */
export function keyClass(key: string | null): string {
  return key === null ? "" : ` st-key-${key.trim().replace(/[^a-zA-Z0-9_-]/g, "-")}`;
}
