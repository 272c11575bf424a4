/** A text that was found in pieces that follow one another: piece and letter that it starts at, and that it ends before. */
export interface Occurrence {
  readonly from: readonly [piece: number, offset: number];
  readonly to: readonly [piece: number, offset: number];
}

/** Where a text stands, whatever its case. Texts may go from one piece into the next. */
export function occurrences(pieces: readonly string[], wanted: string): Occurrence[] {
  const needle = folded(wanted.trim().replace(/\s+/g, " "));
  if (needle === "") return [];
  const all = folded(pieces.join(""));
  const found: Occurrence[] = [];
  for (let at = all.indexOf(needle); at >= 0; at = all.indexOf(needle, at + needle.length))
    found.push({ from: spot(pieces, at, false), to: spot(pieces, at + needle.length, true) });
  return found;
}

/** In small letters; a letter that would become two stays, so that places remain what they are. */
function folded(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text.replace(/[\s\S]/g, one);
}

function one(letter: string): string {
  const small = letter.toLowerCase();
  return small.length === 1 ? small : letter;
}

function spot(pieces: readonly string[], at: number, end: boolean): [number, number] {
  let before = 0;
  for (const [index, piece] of pieces.entries()) {
    if (at < before + piece.length || (end && at === before + piece.length)) return [index, at - before];
    before += piece.length;
  }
  return [pieces.length - 1, pieces.at(-1)?.length ?? 0];
}
