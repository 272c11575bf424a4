import type { MarkedToken, Token } from "marked";

/** `:red[text]`, `:blue-background[text]`, `:small[text]`: a name around inline Markdown. */
export interface Directive {
  type: "directive";
  raw: string;
  name: string;
  style: Record<string, string>;
  tokens: Piece[];
}

/** `:material/name:` */
export interface MaterialIcon {
  type: "material";
  raw: string;
  name: string;
}

/** `:tada:` */
export interface Shortcode {
  type: "shortcode";
  raw: string;
  name: string;
}

/** `$x$` or a block between two lines of `$$`. */
export interface Math {
  type: "math";
  raw: string;
  source: string;
  display: boolean;
}

/** `[^label]` in the text. Numbered after the whole text is read; number 0: no such footnote. */
export interface FootnoteReference {
  type: "footnoteReference";
  raw: string;
  label: string;
  number: number;
  occurrence: number;
}

/** `[^label]: text` */
export interface FootnoteDefinition {
  type: "footnoteDefinition";
  raw: string;
  label: string;
  tokens: Piece[];
}

export type Piece = MarkedToken | Directive | MaterialIcon | Shortcode | Math | FootnoteReference | FootnoteDefinition;

/** The parser types its tokens as "anything with a type"; those that it can make here are the pieces above. */
export const pieces = (tokens: Token[]): Piece[] => tokens as Piece[];
