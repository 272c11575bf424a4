import type { CSSProperties } from "react";

/** Properties by their names in CSS, as React takes them. */
export function styleOf(css: Readonly<Record<string, string>> | null | undefined): CSSProperties | undefined {
  if (!css) return undefined;
  const named = Object.entries(css).map(([name, value]) => [
    name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()),
    value,
  ]);
  return Object.fromEntries(named);
}
