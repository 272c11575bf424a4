import { decimals } from "./printf";

export interface Range {
  min: number;
  max: number;
  step: number;
}

/** Where a number stands in the range, from 0 to 1. */
export function share(value: number, { min, max }: Range): number {
  return max > min ? Math.min(1, Math.max(0, (value - min) / (max - min))) : 0;
}

/** The nearest number of whole steps; the range's end counts as one, though the last step may be short. */
export function snap(value: number, { min, max, step }: Range): number {
  if (value >= max) return max;
  const steps = Math.max(0, Math.round((value - min) / step));
  const digits = Math.min(100, Math.max(decimals(min), decimals(step)));
  return Math.min(max, Number((min + steps * step).toFixed(digits)));
}

/** Which thumb a press takes. Of two in the same place, the one that can go towards the press. */
export function nearest(values: readonly number[], to: number, max: number): number {
  const [first = 0, second] = values;
  if (second === undefined) return 0;
  const gap = Math.abs(to - first) - Math.abs(to - second);
  return gap < 0 || (gap === 0 && (to < first || first === max)) ? 0 : 1;
}

const GAP = 8;

/** Left edges of one or two labels, centred where they are wanted as far as both fit in beside each other. */
export function spread(centres: readonly number[], widths: readonly number[], room: number): number[] {
  const lefts = centres.map((centre, index) => {
    const width = widths[index] ?? 0;
    return Math.max(0, Math.min(room - width, centre - width / 2));
  });
  const [left, right] = lefts;
  const [leftWidth = 0, rightWidth = 0] = widths;
  if (left === undefined || right === undefined) return lefts;
  const overlap = left + leftWidth + GAP - right;
  if (overlap <= 0) return lefts;
  const start = Math.max(0, Math.min(left - overlap / 2, room - rightWidth - GAP - leftWidth));
  return [start, start + leftWidth + GAP];
}
