import type { Axis, Spec } from "vega";

/** What stands between two labels, and how wide a letter is, in pixels. */
const [SPACE, LETTER] = [14, 6.5];
/** Slanted labels of so many pixels stand beside each other without touching. */
const LINE = 20;
/** Labels of so few letters, numbers above all, are rather left out than turned. */
const SHORT = 5;

/**
 * Vega-Lite turns the labels of categories by 90° whatever they are. Here they stand upright while there is room for
 * them all, and are slanted otherwise. Done to the compiled spec, since that is where scales have their names.
 */
export function upright<T extends Pick<Spec, "axes" | "marks">>(view: T): T {
  return {
    ...view,
    ...(view.axes && { axes: view.axes.map(turned) }),
    ...(view.marks && { marks: view.marks.map((mark) => (mark.type === "group" ? upright(mark) : mark)) }),
  };
}

/** Whether Vega-Lite has turned the labels of an axis. */
export function isTurned(axis: Axis): boolean {
  return axis.orient === "bottom" && axis.labelAngle === 270;
}

/** Vega-Lite puts a line of the grid at every 40 pixels. */
const DENSE = /^ceil\((\w+)\/40\)$/;

function sparser(axis: Axis): Axis {
  const [, side] = DENSE.exec((axis.tickCount as { signal?: string } | undefined)?.signal ?? "") ?? [];
  return side ? { ...axis, tickCount: { signal: `clamp(ceil(${side}/60), 3, 12)` } } : axis;
}

function turned(given: Axis): Axis {
  const axis = sparser(given);
  if (!isTurned(axis)) return axis;
  const labels = `domain("${axis.scale}")`;
  const wanted = `length(join(${labels}, "")) * ${LETTER} + length(${labels}) * ${SPACE}`;
  const room = `abs(range("${axis.scale}")[1] - range("${axis.scale}")[0])`;
  const crowded = `${wanted} > ${room}`;
  // Some have to go: short ones stand upright then, too, and long ones are turned, for slanted ones hide each other.
  const dense = `${room} <= length(${labels}) * ${LINE}`;
  // Of two, none would go.
  const short = `length(${labels}) > 2 && length(join(${labels}, "")) <= length(${labels}) * ${SHORT}`;
  const angle = `!(${crowded}) || ${dense} && ${short} ? 0 : ${dense} ? 270 : -40`;
  return {
    ...axis,
    labelAngle: { signal: angle },
    labelAlign: { signal: `(${angle}) === 0 ? "center" : "right"` },
    labelBaseline: { signal: `(${angle}) === 270 ? "middle" : "top"` },
    labelLimit: 130,
    labelSeparation: { signal: `(${angle}) === 270 ? 2 : 6` },
    labelOverlap: { signal: `!(${crowded}) ? "greedy" : ${dense} ? "parity" : false` },
  };
}
