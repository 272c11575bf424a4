import { lasting } from "../state/storage";
import type { ThemeName } from "./offer";

export type Scheme = "light" | "dark";

/** A theme as it is in view. */
interface Shown {
  /** null: the system's. */
  readonly scheme: Scheme | null;
  /** Style sheet with the app's own tokens for the scheme in view. */
  readonly css: string;
}

const CHOICE = "ostinato.theme";
const DARK = "(prefers-color-scheme: dark)";

/** The theme that the user chose in this browser; null: none. */
export function chosenTheme(): ThemeName | null {
  const kept = lasting.get(CHOICE);
  return kept === "system" || kept === "light" || kept === "dark" || kept === "custom" ? kept : null;
}

export function keepChoice(name: ThemeName): void {
  lasting.set(CHOICE, name);
}

/** Begins as the app looked last, before the server has told what it looks like. */
export function showLastTheme(forced: Scheme | null): void {
  const { scheme, ground, css } = lastLook();
  const named = forced ?? scheme;
  show({ scheme: named, css: "" });
  if (css && ground === schemeInView()) show({ scheme: named, css });
}

/** The scheme that `showLastTheme` leads to. */
export function lastScheme(forced: Scheme | null): Scheme {
  return forced ?? lastLook().scheme ?? systemScheme();
}

function lastLook(): Shown & { ground: string | undefined } {
  const [scheme, ground, ...lines] = (lasting.get(looks()) ?? "").split("\n");
  return { scheme: scheme === "light" || scheme === "dark" ? scheme : null, ground, css: lines.join("\n") };
}

/** Shows a theme, and has the next visit begin with it. */
export function showTheme(shown: Shown): void {
  show(shown);
  const { scheme, css } = shown;
  lasting.set(looks(), scheme || css ? [scheme, schemeInView(), css].join("\n") : null);
}

function show({ scheme, css }: Shown): void {
  if (scheme) document.documentElement.dataset.theme = scheme;
  else delete document.documentElement.dataset.theme;
  // Paper is light: what an app makes of the dark theme stays on the screen.
  const sheet = new CSSStyleSheet({ media: schemeInView() === "dark" ? "screen" : "" });
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  // The browser's own bars go with the page.
  const frame = document.querySelector('meta[name="theme-color"]');
  frame?.setAttribute("content", getComputedStyle(document.body).backgroundColor);
}

/** The scheme that is in view, for st.context. */
export function schemeInView(): Scheme {
  const named = document.documentElement.dataset.theme;
  if (named === "light" || named === "dark") return named;
  return systemScheme();
}

export function systemScheme(): Scheme {
  return matchMedia(DARK).matches ? "dark" : "light";
}

/** Calls back whenever the system turns dark or light. */
export function followSystem(changed: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

/** Apps of one origin look different. */
function looks(): string {
  return `ostinato.look:${new URL(document.baseURI).pathname}`;
}
