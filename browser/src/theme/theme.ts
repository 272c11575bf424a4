import { lasting } from "../state/storage";

export type ThemeName = "system" | "light" | "dark";

const KEY = "ostinato.theme";

/** The theme that the user chose in this browser. */
export function chosenTheme(): ThemeName {
  const kept = lasting.get(KEY);
  return kept === "light" || kept === "dark" ? kept : "system";
}

export function chooseTheme(name: ThemeName): void {
  lasting.set(KEY, name === "system" ? null : name);
  showTheme(name);
}

/** Shows a theme; "system" leaves the choice to the style sheet's prefers-color-scheme. */
export function showTheme(name: ThemeName): void {
  if (name === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = name;
}

/** The theme that is in view, for st.context. */
export function themeInView(): "light" | "dark" {
  const named = document.documentElement.dataset.theme;
  if (named === "light" || named === "dark") return named;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
