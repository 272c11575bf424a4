import { Marked, type Token } from "marked";
import { directive } from "./directive";
import { type Footnote, footnoteDefinition, footnoteReference, numberFootnotes } from "./footnote";
import { blockMath, inlineMath } from "./math";
import { shortcode } from "./shortcode";
import { type Piece, pieces } from "./tokens";

const marked = new Marked({
  extensions: [directive, shortcode, inlineMath, blockMath, footnoteReference, footnoteDefinition],
});

export interface Parsed {
  blocks: Piece[];
  footnotes: Footnote[];
}

export function parse(body: string): Parsed {
  const tokens = marked.lexer(body);
  const walk = (visit: (token: Token) => void) => void marked.walkTokens(tokens, visit);
  return { blocks: pieces(tokens), footnotes: body.includes("[^") ? numberFootnotes(tokens, walk) : [] };
}

/** The paragraphs of a label: inline Markdown alone, so that "1. name" or "# 3" stands as it is. */
export const parseLabel = (label: string): Piece[][] =>
  label.split(/\n\s*\n/).map((paragraph) => pieces(marked.Lexer.lexInline(paragraph, marked.defaults)));

const markup = /[\\`*_~$<>&[\]#|\n@]|:\S|--|www\.|^\s|^[-+]|^\d+[.)]/i;

/** True where the text needs no parser: nothing in it could mean markup. */
export const isPlain = (text: string): boolean => !markup.test(text);
