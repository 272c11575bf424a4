/** Whole numbers from a first one up to, but without, another. */
export type Range = readonly [start: number, stop: number];

/** Sets of numbers as ranges, in the order in which they came in. Selecting ten million rows is one range. */

export function covers(ranges: readonly Range[], number: number): boolean {
  return ranges.some(([start, stop]) => number >= start && number < stop);
}

export function count(ranges: readonly Range[]): number {
  return ranges.reduce((sum, [start, stop]) => sum + stop - start, 0);
}

/** The ranges without what others have. */
export function minus(ranges: readonly Range[], others: readonly Range[]): Range[] {
  const holes = [...others].sort(([one], [other]) => one - other);
  return ranges.flatMap(([start, stop]) => {
    const parts: Range[] = [];
    let from = start;
    for (let place = firstBehind(holes, start); from < stop; place += 1) {
      const [hole, end] = holes[place] ?? [stop, stop];
      if (from < Math.min(hole, stop)) parts.push([from, Math.min(hole, stop)]);
      from = Math.max(from, end);
    }
    return parts;
  });
}

/** The ranges, and behind them what of others they do not have. */
export function plus(ranges: readonly Range[], others: readonly Range[]): Range[] {
  return joined([...ranges, ...minus(others, ranges)]);
}

/** Ranges that follow one another as one. */
function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const [start, stop] of ranges) {
    const last = result.at(-1);
    if (last && last[1] === start) result[result.length - 1] = [last[0], stop];
    else result.push([start, stop]);
  }
  return result;
}

/** Place of the first hole that ends behind a number. */
function firstBehind(holes: readonly Range[], number: number): number {
  let [low, high] = [0, holes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((holes[middle] as Range)[1] > number) high = middle;
    else low = middle + 1;
  }
  return low;
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
