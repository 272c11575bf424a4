import type { Options } from "../../theme/offer";

/** Theme options by the names that hosts give them, where these differ. */
const NAMES: Readonly<Record<string, string>> = { bodyFont: "font" };

const BASES = ["light", "dark"];

/** The theme options that SET_CUSTOM_THEME_CONFIG asks for: a theme's name, or what makes one. */
export function hostTheme(name: unknown, info: unknown): Options {
  const set: Record<string, unknown> = {};
  const base = String(name ?? "").toLowerCase();
  if (BASES.includes(base)) set["theme.base"] = base;
  if (typeof info === "object" && info !== null) {
    for (const [key, value] of Object.entries(info)) {
      // A base may be told by its number.
      if (key === "base") set["theme.base"] = typeof value === "number" ? BASES[value] : value;
      else if (value !== null && value !== "") set[`theme.${NAMES[key] ?? key}`] = value;
    }
  }
  return set;
}
