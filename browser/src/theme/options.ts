import { mix, parse, type Rgb, readableOn, standingOut, toHex, WHITE } from "./colour";
import { families } from "./fonts";
import { length, lengths, list, type Radii, radius, weight, weights } from "./measures";
import type { Options } from "./offer";
import { preset, type Scheme, type Tokens } from "./tokens";

/** What an app's options change of the page, and of its sidebar. */
export interface Look {
  readonly page: Tokens;
  readonly sidebar: Tokens;
}

type Read = (name: string) => unknown;

/** The colours that others follow from. */
interface Base {
  readonly primary: string;
  readonly background: string;
  readonly secondary: string;
  readonly text: string;
  readonly border: string;
}

const HUES = ["red", "orange", "yellow", "green", "blue", "violet", "gray"] as const;
const GROUND = ["backgroundColor", "secondaryBackgroundColor", "textColor"];
const STEPS = 10;

/** The tokens that [theme] and the section of `scheme` ask for. What they leave open stays as tokens.css has it. */
export function look(options: Options, scheme: Scheme): Look {
  const section =
    (infix: string): Read =>
    (name) =>
      options[`theme.${scheme}.${infix}${name}`] ?? options[`theme.${infix}${name}`];
  const [page, sidebar] = [section(""), section("sidebar.")];
  const base = ofPage(page, scheme);
  const aside = ofSidebar(sidebar, base);
  const set = (...names: string[]) => names.some((name) => colour(page(name)) ?? colour(sidebar(name)));
  const colours = (of: Base, read: Read): Tokens => ({
    ...(set(...GROUND) && grounds(of, read, scheme)),
    ...(set("borderColor", ...GROUND) && borders(of)),
    ...(set("primaryColor", ...GROUND) && accents(of)),
    ...palette(read, of.background, scheme),
  });
  return {
    page: {
      ...colours(base, page),
      ...(set(...GROUND) && { "--o-sidebar": aside.background }),
      ...shared(page),
      ...plain(page),
      ...spacing(page, "page"),
    },
    sidebar: {
      ...colours(aside, sidebar),
      ...ownHeadings(page),
      ...shared(sidebar),
      ...spacing(sidebar, "sidebar"),
      ...(page("showSidebarBorder") === false && { "--o-sidebar-border": "transparent" }),
    },
  };
}

function ofPage(read: Read, scheme: Scheme): Base {
  const background = colour(read("backgroundColor")) ?? preset("--o-bg", scheme);
  const text = colour(read("textColor")) ?? preset("--o-text", scheme);
  const grounded = read("backgroundColor") !== undefined || read("textColor") !== undefined;
  return {
    background,
    text,
    primary: colour(read("primaryColor")) ?? preset("--o-primary", scheme),
    secondary:
      colour(read("secondaryBackgroundColor")) ??
      (grounded ? mixed(text, background, 0.05) : preset("--o-bg-sunken", scheme)),
    border: colour(read("borderColor")) ?? (grounded ? mixed(text, background, 0.16) : preset("--o-border", scheme)),
  };
}

/** The sidebar stands on what is second on the page, and the other way round. */
function ofSidebar(read: Read, page: Base): Base {
  const own = colour(read("backgroundColor"));
  const text = colour(read("textColor")) ?? page.text;
  return {
    background: own ?? page.secondary,
    text,
    primary: colour(read("primaryColor")) ?? page.primary,
    secondary: colour(read("secondaryBackgroundColor")) ?? page.background,
    border: colour(read("borderColor")) ?? (own ? mixed(text, own, 0.16) : page.border),
  };
}

function grounds({ background, secondary, text }: Base, read: Read, scheme: Scheme): Tokens {
  return {
    "--o-bg": background,
    "--o-bg-raised": raised(background, scheme),
    "--o-bg-sunken": secondary,
    "--o-bg-hover": mixed(text, background, 0.09),
    "--o-field": read("secondaryBackgroundColor") ? secondary : raised(background, scheme),
    "--o-text": text,
    "--o-text-muted": legible(mixed(text, background, 0.68), background, 4.5),
    "--o-code": text,
    "--o-code-bg": secondary,
    "--o-table-header": secondary,
    "--o-table-header-text": legible(mixed(text, secondary, 0.68), secondary, 4.5),
  };
}

function borders({ background, text, border }: Base): Tokens {
  return {
    "--o-border": border,
    "--o-border-strong": legible(mixed(text, border, 0.4), background, 3),
    "--o-field-border": border,
    "--o-sidebar-border": border,
    "--o-table-border": border,
  };
}

function accents({ background, text, primary }: Base): Tokens {
  return {
    "--o-primary": primary,
    "--o-primary-hover": mixed(primary, text, 0.85),
    "--o-primary-bg": mixed(primary, background, 0.14),
    "--o-primary-text": onto(primary),
    "--o-focus": legible(primary, background, 3),
    "--o-link": legible(primary, background, 4.5),
  };
}

/** A hue without a background and a text of its own gives them. */
function palette(read: Read, background: string, scheme: Scheme): Tokens {
  const tokens: Tokens = {};
  for (const hue of HUES) {
    const main = colour(read(`${hue}Color`));
    const behind =
      colour(read(`${hue}BackgroundColor`)) ?? (main && mixed(main, background, scheme === "light" ? 0.1 : 0.2));
    const text = colour(read(`${hue}TextColor`)) ?? (main && behind && legible(main, behind, 4.5));
    if (main) tokens[`--o-${hue}`] = main;
    if (behind) tokens[`--o-${hue}-bg`] = behind;
    if (text) tokens[`--o-${hue}-text`] = text;
  }
  return tokens;
}

/** What has the same token in the page and in the sidebar, whatever else is set. */
function shared(read: Read): Tokens {
  return known({
    "--o-field-border": read("showWidgetBorder") === false ? "transparent" : undefined,
    "--o-link": colour(read("linkColor")),
    "--o-link-line": line(read("linkUnderline")),
    "--o-code": colour(read("codeTextColor")),
    "--o-code-bg": colour(read("codeBackgroundColor")),
    "--o-code-font": families(read("codeFont")),
    "--o-code-size": length(read("codeFontSize")),
    "--o-code-weight": weight(read("codeFontWeight")),
    "--o-font": families(read("font")),
    "--o-font-heading": families(read("headingFont")) ?? families(read("font")),
    "--o-table-border": colour(read("dataframeBorderColor")),
    "--o-table-header": colour(read("dataframeHeaderBackgroundColor")),
    "--o-table-header-text": colour(read("dataframeHeaderTextColor")),
    ...headings(read),
    ...corners(radius(read("baseRadius")), radius(read("buttonRadius"))),
    ...charts(read),
  });
}

/** What only the page as a whole has. */
function plain(read: Read): Tokens {
  const size = read("baseFontSize");
  return known({
    "--o-root": typeof size === "number" ? `${size}px` : undefined,
    "--o-weight": weight(read("baseFontWeight")),
    "--o-metric": length(read("metricValueFontSize")),
    "--o-metric-weight": weight(read("metricValueFontWeight")),
  });
}

function spacing(read: Read, place: "page" | "sidebar"): Tokens {
  return known({
    [`--o-${place}-top`]: length(read("paddingTop")),
    [`--o-${place}-bottom`]: length(read("paddingBottom")),
  });
}

function headings(read: Read): Tokens {
  const tokens: Partial<Tokens> = {};
  lengths(read("headingFontSizes")).forEach((size, index) => {
    tokens[`--o-h${index + 1}`] = size;
  });
  weights(read("headingFontWeights")).forEach((heaviness, index) => {
    tokens[`--o-h${index + 1}-weight`] = heaviness;
  });
  return known(tokens);
}

/** Sizes and weights of the page's headings do not reach the sidebar. */
function ownHeadings(page: Read): Tokens {
  const tokens: Tokens = {};
  for (const token of Object.keys(headings(page)) as (keyof Tokens)[]) tokens[token] = preset(token, "light");
  return tokens;
}

function corners(base: Radii | undefined, button: Radii | undefined): Partial<Tokens> {
  return {
    "--o-radius-s": base && `calc(${base.field} * 0.5)`,
    "--o-radius-m": base?.field,
    "--o-radius-l": base && `calc(${base.field} * 1.75)`,
    "--o-radius-button": (button ?? base)?.button,
  };
}

function charts(read: Read): Partial<Tokens> {
  const steps = (name: string) => {
    const valid = coloursIn(read(name));
    return valid.length === STEPS ? valid : [];
  };
  const series = coloursIn(read("chartCategoricalColors"));
  // They begin again where there are fewer than a chart asks for.
  const count = series.length && Math.max(series.length, STEPS);
  return {
    ...numbered(
      "chart",
      Array.from({ length: count }, (_, index) => series[index % series.length] as string),
    ),
    ...numbered("sequential", steps("chartSequentialColors")),
    ...numbered("diverging", steps("chartDivergingColors")),
  };
}

function numbered(name: string, values: readonly string[]): Tokens {
  return Object.fromEntries(values.map((value, index) => [`--o-${name}-${index + 1}`, value]));
}

function coloursIn(value: unknown): string[] {
  return list(value)
    .map(colour)
    .filter((valid) => valid !== undefined);
}

function line(underlined: unknown): string | undefined {
  return typeof underlined === "boolean" ? (underlined ? "underline" : "none") : undefined;
}

function known(tokens: Partial<Tokens>): Tokens {
  return Object.fromEntries(Object.entries(tokens).filter(([, value]) => value !== undefined)) as Tokens;
}

// --- colours that follow from others ---

/** A colour, as the app spells it. undefined: there is none, or the browser does not know it. */
function colour(value: unknown): string | undefined {
  return typeof value === "string" && parse(value) ? value : undefined;
}

const rgb = (known: string): Rgb => parse(known) as Rgb;
const mixed = (one: string, other: string, share: number): string => toHex(mix(rgb(one), rgb(other), share));
const onto = (ground: string): string => toHex(readableOn(rgb(ground)));

function raised(background: string, scheme: Scheme): string {
  return toHex(mix(WHITE, rgb(background), scheme === "light" ? 0.6 : 0.05));
}

/** The colour itself, if it stands out from its ground; otherwise the nearest one that does. */
function legible(wanted: string, ground: string, ratio: number): string {
  const found = toHex(standingOut(rgb(wanted), rgb(ground), ratio));
  return found === toHex(rgb(wanted)) ? wanted : found;
}
