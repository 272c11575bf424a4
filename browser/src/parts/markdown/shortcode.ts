import type { TokenizerExtension } from "marked";

/** `:material/name:` and emoji shortcodes such as `:tada:` or `:+1:`. */
export const shortcode: TokenizerExtension = {
  name: "shortcode",
  level: "inline",
  start: (source) => source.match(/:[a-z0-9+-]/i)?.index,
  tokenizer(source, before) {
    const material = /^:material\/(\w+):/.exec(source);
    if (material) return { type: "material", raw: material[0], name: material[1] };
    const emoji = /^:([\w+-]+):/.exec(source);
    if (!emoji) return undefined;
    // Neither a clock time such as 10:30:45 nor the middle of key:x:value is one.
    const inWord = /\w$/.test(before.at(-1)?.raw ?? "") && /^\w/.test(source.slice(emoji[0].length));
    if (inWord || /^\d{1,2}$/.test(emoji[1] ?? "")) return undefined;
    return { type: "shortcode", raw: emoji[0], name: emoji[1] };
  },
};
