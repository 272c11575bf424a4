import { type Parsed, parse } from "./parse";
import type { Piece } from "./tokens";
import { finished } from "./unfinished";

/** A link's or a footnote's definition: what came before it may be another thing now. */
const definition = /^ {0,3}\[[^\]\n]+\]:/m;

/**
 * Parses a text that grows. A block is complete once another one has begun behind it: it is parsed once, and its piece
 * stays the same object, so that nothing of it is drawn again.
 */
export class Increment {
  private text = "";
  private blocks: Piece[] = [];

  parse(body: string, complete: boolean): Parsed {
    if (definition.test(body)) return parse(complete ? body : finished(body));
    if (!body.startsWith(this.text)) this.forget();
    const rest = body.slice(this.text.length);
    const { blocks } = parse(complete ? rest : finished(rest));
    const parsed = [...this.blocks, ...blocks];
    this.keep(blocks, rest);
    return { blocks: parsed, footnotes: [] };
  }

  private forget(): void {
    this.text = "";
    this.blocks = [];
  }

  /** Takes in the blocks before the last one, as far as their sources are what stands in the text. */
  private keep(blocks: Piece[], rest: string): void {
    const last = blocks.findLastIndex(({ type }) => type !== "space");
    const before = blocks.slice(0, Math.max(0, last));
    const source = before.map(({ raw }) => raw).join("");
    if (!rest.startsWith(source)) return;
    this.text += source;
    this.blocks.push(...before);
  }
}
