import type { TokenizerExtension } from "marked";
import { pieces } from "./tokens";

export const colours = ["red", "orange", "yellow", "green", "blue", "violet", "gray", "grey", "primary"] as const;

const names = new Set<string>([
  ...colours.flatMap((colour) => [colour, `${colour}-background`, `${colour}-badge`]),
  "rainbow",
  "rainbow-background",
  "color",
  "small",
  "shimmer",
]);

/** `:name[inline Markdown]`, with `{foreground="…" background="…"}` behind it where the name is `color`. */
export const directive: TokenizerExtension = {
  name: "directive",
  level: "inline",
  start: (source) => source.match(/:[a-z-]+\[/)?.index,
  tokenizer(source, before) {
    const name = /^:([a-z-]+)\[/.exec(source)?.[1];
    if (name === undefined || !names.has(name) || before.at(-1)?.raw.endsWith(":")) return undefined;
    const open = name.length + 2;
    const close = closingBracket(source, open);
    if (close < 0) return undefined;
    const attributes = /^\{([^{}\n]*)\}/.exec(source.slice(close + 1));
    return {
      type: "directive",
      raw: source.slice(0, close + 1) + (attributes?.[0] ?? ""),
      name,
      style: name === "color" ? customColours(attributes?.[1] ?? "") : {},
      tokens: pieces(this.lexer.inlineTokens(source.slice(open, close))),
    };
  },
  childTokens: ["tokens"],
};

/** Index of the bracket that closes the one before `from`, or -1. */
function closingBracket(source: string, from: number): number {
  let depth = 1;
  for (let index = from; index < source.length; index++) {
    const char = source[index];
    if (char === "\\") index++;
    else if (char === "[") depth++;
    else if (char === "]" && --depth === 0) return index;
  }
  return -1;
}

function customColours(attributes: string): Record<string, string> {
  const properties: Record<string, string> = { foreground: "color", background: "backgroundColor" };
  const style: Record<string, string> = {};
  for (const [, name = "", value = ""] of attributes.matchAll(/(\w+)\s*=\s*"([^"]*)"/g)) {
    const property = properties[name];
    if (property !== undefined) style[property] = value;
  }
  return style;
}
