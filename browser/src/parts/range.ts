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

const GAP = "8px";

/**
 * CSS of where one or two labels begin over the thumbs that stand at these shares of a track: centred as far as
 * they fit inside, and two keep to their sides of the middle between them. CSS does the sums with the labels' widths,
 * which it has as --label-0 and --label-1; until then a character is taken to be 1ch wide.
 */
export function labelLefts(shares: readonly number[], texts: readonly string[]): string[] {
  const at = (share: number) => `(var(--knob) / 2 + (100% - var(--knob)) * ${share})`;
  const [first = 0, second] = shares;
  const [width, other] = texts.map((text, index) => `var(--label-${index}, ${text.length}ch)`);
  const centred = (share: number, own = "0ch") => `clamp(0px, ${at(share)} - ${own} / 2, 100% - ${own})`;
  if (second === undefined) return [centred(first, width)];
  const middle = at((first + second) / 2);
  return [
    `max(0px, min(${centred(first, width)}, ${middle} - ${width} - ${GAP} / 2, 100% - ${width} - ${other} - ${GAP}))`,
    `max(${centred(second, other)}, min(${middle} + ${GAP} / 2, 100% - ${other}), ${width} + ${GAP})`,
  ];
}
