import { useEffect } from "react";
import { useStatus } from "../parts/hooks";
import { themeTokens } from "../theme/options";
import { chosenTheme, showTheme } from "../theme/theme";

/** Brings the theme into view: the address's, the user's choice, the configuration's base, or the system's. */
export function Theme({ forced }: { forced: "light" | "dark" | null }) {
  const options = useStatus((status) => status.options);
  useEffect(() => {
    const base = options["theme.base"];
    const chosen = chosenTheme();
    showTheme(forced ?? (chosen === "system" && (base === "light" || base === "dark") ? base : chosen));
    const { style } = document.documentElement;
    const tokens = themeTokens(options);
    for (const token in tokens) style.setProperty(token, tokens[token] as string);
    return () => {
      for (const token in tokens) style.removeProperty(token);
    };
  }, [forced, options]);
  return null;
}
