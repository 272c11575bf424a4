export type Options = Readonly<Record<string, unknown>>;
export type ThemeName = "system" | "light" | "dark" | "custom";

interface Offer {
  /** What a user may choose. */
  readonly names: readonly ThemeName[];
  /** What a user sees who has chosen none. */
  readonly preset: ThemeName;
}

const PLAIN: readonly ThemeName[] = ["system", "light", "dark"];

/**
 * The themes that an app's options make. Colours that fit one base alone are a theme of their own, "custom";
 * colours for both, and those in [theme.light] and [theme.dark], belong to the light and the dark theme.
 */
export function offered(options: Options): Offer {
  const base = options["theme.base"];
  const based = base === "light" || base === "dark";
  const names = Object.keys(options);
  const pinned = based || "theme.backgroundColor" in options;
  if (pinned && names.some(isCommonColour) && !names.some((name) => /^theme\.(light|dark)\./.test(name))) {
    return { names: ["custom", ...PLAIN], preset: "custom" };
  }
  return { names: PLAIN, preset: based ? base : "system" };
}

/** Whether the app looks like itself in any way. */
export function isThemed(options: Options): boolean {
  return Object.keys(options).some((name) => name.startsWith("theme.") && name !== "theme.base");
}

/** A colour in [theme] or [theme.sidebar]. */
export function isCommonColour(name: string): boolean {
  return /^theme\.(sidebar\.)?[^.]*Colors?$/.test(name);
}
