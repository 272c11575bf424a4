import { luminance, parse } from "./colour";
import { faces, sheets } from "./fonts";
import { isCommonColour, type Options, type ThemeName } from "./offer";
import { look } from "./options";
import type { Scheme, Tokens } from "./tokens";

const MARK = "data-theme-font";

/** How an app's options look in one of its themes. */
export interface Dress {
  /** null: the system's. */
  readonly scheme: Scheme | null;
  readonly css: string;
}

/** Makes the style sheet for a theme of the app's, as it is while the system is `system`. */
export function dress(options: Options, theme: ThemeName, pinned: boolean, system: Scheme): Dress {
  const scheme = theme === "custom" ? own(options, system) : theme === "system" ? null : theme;
  // Colours that were chosen for one base do not go with the others.
  const worn = pinned && theme !== "custom" ? withoutColours(options) : options;
  const { page, sidebar } = look(worn, scheme ?? system);
  const css = `${faces(options["theme.fontFaces"])}${rule(":root", page)}${rule(".stSidebar", sidebar)}`;
  return { scheme, css };
}

/** Loads the fonts that come by a style sheet of their own, and lets go of others. */
export function loadFonts(options: Options): void {
  const wanted = new Set(sheets(options));
  for (const link of document.head.querySelectorAll<HTMLLinkElement>(`link[${MARK}]`)) {
    if (!wanted.delete(link.href)) link.remove();
  }
  for (const href of wanted) {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
    link.setAttribute(MARK, "");
    document.head.append(link);
  }
}

/** The base that the app names, or that its background belongs to. */
function own(options: Options, system: Scheme): Scheme {
  const base = options["theme.base"];
  if (base === "light" || base === "dark") return base;
  const ground = parse(String(options["theme.backgroundColor"]));
  return ground ? (luminance(ground) > 0.179 ? "light" : "dark") : system;
}

function withoutColours(options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([name]) => !isCommonColour(name)));
}

function rule(selector: string, tokens: Tokens): string {
  const lines = Object.entries(tokens).map(([token, value]) => `${token}: ${value};`);
  return lines.length ? `${selector} { ${lines.join(" ")} }\n` : "";
}
