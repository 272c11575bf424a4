import type { TokenizerExtension } from "marked";

/** `$x$`: no space inside its dollars and no digit behind them, so that "$5 and $10" stays text. */
export const inlineMath: TokenizerExtension = {
  name: "inlineMath",
  level: "inline",
  start: (source) => {
    const index = source.indexOf("$");
    return index < 0 ? undefined : index;
  },
  tokenizer(source) {
    const found =
      /^\$\$((?:\\.|[^\\$])+)\$\$/s.exec(source) ?? /^\$(?![\s$])((?:\\.|[^\\$])+)(?<!\s)\$(?!\d)/s.exec(source);
    return found ? { type: "math", raw: found[0], source: found[1], display: false } : undefined;
  },
};

/** A block between two lines of `$$`. */
export const blockMath: TokenizerExtension = {
  name: "blockMath",
  level: "block",
  start: (source) => source.match(/^ {0,3}\$\$[ \t]*$/m)?.index,
  tokenizer(source) {
    const found = /^ {0,3}\$\$[ \t]*\n(.*?)(?:\n|^) {0,3}\$\$[ \t]*(?:\n|$)/s.exec(source);
    return found ? { type: "math", raw: found[0], source: found[1], display: true } : undefined;
  },
};
