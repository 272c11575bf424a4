export type FilterMode = "fuzzy" | "contains" | "prefix" | null;

/** The places of the options that a search finds, in the order to show them. */
export function filterOptions(options: readonly string[], query: string, mode: FilterMode): number[] {
  const all = options.map((_, index) => index);
  const sought = query.toLowerCase();
  if (sought === "" || mode === null) return all;
  const text = (index: number) => (options[index] ?? "").toLowerCase();
  if (mode === "contains") return all.filter((index) => text(index).includes(sought));
  if (mode === "prefix") return all.filter((index) => text(index).startsWith(sought));
  return all
    .map((index) => ({ index, score: fuzzyScore(text(index), sought) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ index }) => index);
}

/**
 * How well a text holds the sought letters in their order; 0: not at all. Letters at the start of the text or of a
 * word, and letters in a row, count more; of texts that hold the same letters, the shorter one is the better.
 */
export function fuzzyScore(text: string, sought: string): number {
  const whole = text.indexOf(sought);
  // Found in one piece: better than any scattered find, the better the earlier.
  if (whole >= 0)
    return 1000 + (whole === 0 ? 200 : isWordStart(text, whole) ? 100 : 0) - whole / 10 - text.length / 100;
  let [score, from, previous] = [0, 0, -2];
  for (const letter of sought) {
    const at = text.indexOf(letter, from);
    if (at < 0) return 0;
    score += 1 + (at === previous + 1 ? 4 : 0) + (isWordStart(text, at) ? 6 : 0);
    previous = at;
    from = at + 1;
  }
  return Math.max(Number.MIN_VALUE, score - text.length / 100);
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

/** Whether two options say the same, whichever case they are in. */
export function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
