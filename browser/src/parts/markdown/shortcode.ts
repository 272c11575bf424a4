import type { TokenizerExtension } from "marked";

/** `:material/name:` and emoji shortcodes such as `:tada:` or `:+1:`. */
export const shortcode: TokenizerExtension = {
  name: "shortcode",
  level: "inline",
  start: (source) => source.match(/:[a-z0-9+-]/i)?.index,
  tokenizer(source) {
    const material = /^:material\/(\w+):/.exec(source);
    if (material) return { type: "material", raw: material[0], name: material[1] };
    const emoji = /^:([\w+-]+):/.exec(source);
    // A clock time such as 10:30:45 is no shortcode.
    if (!emoji || /^\d{1,2}$/.test(emoji[1] ?? "")) return undefined;
    return { type: "shortcode", raw: emoji[0], name: emoji[1] };
  },
};
