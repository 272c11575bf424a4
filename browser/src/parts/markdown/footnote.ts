import type { Token, TokenizerExtension } from "marked";
import { type FootnoteDefinition, type Piece, pieces } from "./tokens";

export const footnoteReference: TokenizerExtension = {
  name: "footnoteReference",
  level: "inline",
  start: (source) => source.match(/\[\^/)?.index,
  tokenizer(source) {
    const found = /^\[\^([^\]\s]+)\]/.exec(source);
    return found ? { type: "footnoteReference", raw: found[0], label: found[1], number: 0, occurrence: 0 } : undefined;
  },
};

export const footnoteDefinition: TokenizerExtension = {
  name: "footnoteDefinition",
  level: "block",
  start: (source) => source.match(/^\[\^[^\]\s]+\]:/m)?.index,
  tokenizer(source) {
    const found = /^\[\^([^\]\s]+)\]:[ \t]*([^\n]*(?:\n(?!\[\^|[ \t]*\n|[ \t]*$)[^\n]*|\n+ {2,}[^\n]+)*)(?:\n|$)/.exec(
      source,
    );
    if (!found) return undefined;
    const text = (found[2] ?? "").replace(/^ {2,4}/gm, "");
    return { type: "footnoteDefinition", raw: found[0], label: found[1], tokens: this.lexer.blockTokens(text, []) };
  },
  childTokens: ["tokens"],
};

/** A footnote that the text refers to, in the order of the first references. */
export interface Footnote {
  label: string;
  references: number;
  tokens: Piece[];
}

/** Visits every token, those inside others too. */
type Walk = (visit: (token: Token) => void) => void;

/** Number the references of a text; the footnotes that they name, in that order. */
export function numberFootnotes(tokens: Token[], walk: Walk): Footnote[] {
  const definitions = new Map<string, FootnoteDefinition>();
  const notes: Footnote[] = [];
  for (const piece of pieces(tokens)) if (piece.type === "footnoteDefinition") definitions.set(piece.label, piece);
  walk((token) => {
    const piece = token as Piece;
    if (piece.type !== "footnoteReference") return;
    const definition = definitions.get(piece.label);
    if (definition === undefined) return;
    let number = notes.findIndex(({ label }) => label === piece.label) + 1;
    if (number === 0) number = notes.push({ label: piece.label, references: 0, tokens: definition.tokens });
    const note = notes[number - 1] as Footnote;
    piece.number = number;
    piece.occurrence = ++note.references;
  });
  return notes;
}
