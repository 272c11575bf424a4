/** Whole numbers from a first one up to, but without, another. */
export type Range = readonly [start: number, stop: number];

/** Sets of numbers as ranges, in the order in which they came in. Selecting ten million rows is one range. */

export function covers(ranges: readonly Range[], number: number): boolean {
  return ranges.some(([start, stop]) => number >= start && number < stop);
}

export function count(ranges: readonly Range[]): number {
  return ranges.reduce((sum, [start, stop]) => sum + stop - start, 0);
}

/** The ranges, and behind them what of another one they do not have. */
export function added(ranges: readonly Range[], range: Range): Range[] {
  const result = [...ranges];
  for (const part of ranges.reduce((parts, one) => parts.flatMap((part) => without(part, one)), [range])) {
    const last = result.at(-1);
    if (last && last[1] === part[0]) result[result.length - 1] = [last[0], part[1]];
    else result.push(part);
  }
  return result;
}

export function removed(ranges: readonly Range[], range: Range): Range[] {
  return ranges.flatMap((one) => without(one, range));
}

function without([start, stop]: Range, [from, to]: Range): Range[] {
  const parts: Range[] = [
    [start, Math.min(stop, from)],
    [Math.max(start, to), stop],
  ];
  // Where they do not meet, the one is left whole.
  if (to <= start || from >= stop) return [[start, stop]];
  return parts.filter(([first, last]) => first < last);
}

/** Numbers in their order as ranges. */
export function ranged(numbers: Iterable<number>): Range[] {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number) last[1] += 1;
    else ranges.push([number, number + 1]);
  }
  return ranges;
}
