import type { Options } from "./offer";

const GENERIC: Readonly<Record<string, string>> = {
  "sans-serif": "var(--o-font-sans)",
  serif: 'Charter, "Iowan Old Style", Georgia, "Noto Serif", serif',
  monospace: "var(--o-font-mono)",
};
const NAME = /^[\p{L}\p{N} _.+-]+$/u;
const RANGE = /^[uU+\da-fA-F?,\s-]+$/;

/** A font of a list: its name, and the style sheet that brings it. */
interface Font {
  readonly name: string;
  readonly sheet: string | null;
}

/** The value of font-family that a list of fonts means. undefined: it names none. */
export function families(value: unknown): string | undefined {
  const names = fonts(value).map(({ name }) => GENERIC[name] ?? `"${name}"`);
  return names.length ? names.join(", ") : undefined;
}

/** Addresses of the style sheets that bring the options' fonts. */
export function sheets(options: Options): string[] {
  const named = Object.keys(options).filter((option) => /^theme\..*font$/i.test(option));
  const all = named.flatMap((option) => fonts(options[option])).map(({ sheet }) => sheet);
  return [...new Set(all.filter((sheet) => sheet !== null))];
}

/** The @font-face rules that [[theme.fontFaces]] stands for. Addresses are relative to the app's. */
export function faces(value: unknown): string {
  return Array.isArray(value) ? value.map(face).join("") : "";
}

function face(table: unknown): string {
  const { family, url, weight, style, unicodeRange } = Object(table) as Readonly<Record<string, unknown>>;
  const address = typeof url === "string" ? addressed(url) : null;
  if (typeof family !== "string" || !NAME.test(family) || address === null) return "";
  const rules = [
    `font-family: "${family}"`,
    `src: url("${address}")`,
    "font-display: swap",
    isNamed(weight) && `font-weight: ${weight}`,
    isNamed(style) && `font-style: ${style}`,
    typeof unicodeRange === "string" && RANGE.test(unicodeRange) && `unicode-range: ${unicodeRange}`,
  ];
  return `@font-face { ${rules.filter(Boolean).join("; ")} }\n`;
}

function isNamed(value: unknown): boolean {
  return (typeof value === "string" || typeof value === "number") && NAME.test(String(value));
}

/** "Lato, Nunito:https://…, serif": an address ends at a comma with a space behind, for it may hold others. */
function fonts(value: unknown): Font[] {
  if (typeof value !== "string") return [];
  const parts = value.split(/,\s+/).flatMap((part) => (part.includes("://") ? [part] : part.split(",")));
  return parts.map(font).filter((known) => known !== null);
}

function font(part: string): Font | null {
  const [, quoted, bare = "", address] = /^\s*(?:(["'][^"']+["'])|([^:]+?))\s*(?::(.+))?$/.exec(part) ?? [];
  const name = quoted ? quoted.slice(1, -1) : bare.trim();
  return NAME.test(name) ? { name, sheet: address ? addressed(address.trim()) : null } : null;
}

/** An address that a page may load a font from. null: it is none. */
function addressed(text: string): string | null {
  try {
    const { href, protocol } = new URL(text, document.baseURI);
    return /^(https?|data):$/.test(protocol) ? href.replaceAll('"', "%22") : null;
  } catch {
    return null;
  }
}
