/** Values as points of a box that is 100 wide and 100 high. A gap is null. */
export interface Shape {
  /** Path through the points, broken at gaps. */
  line: string;
  /** The same, closed down to the base. */
  area: string;
  /** Left, top, width and height of each bar. */
  bars: { place: number; x: number; y: number; width: number; height: number }[];
  at: (place: number) => { x: number; y: number } | null;
}

export type Values = readonly (number | null)[];

/** `fromZero`: bars and areas show sizes, so zero is in the picture; a line uses the whole height. */
export function shape(values: Values, fromZero: boolean): Shape {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known, ...(fromZero ? [0] : []));
  const high = Math.max(...known, ...(fromZero ? [0] : []));
  const y = (value: number) => (high === low ? 50 : 100 - ((value - low) / (high - low)) * 100);
  const x = (place: number) => (values.length === 1 ? 50 : (place / (values.length - 1)) * 100);
  const base = high === low ? 100 : y(Math.min(Math.max(0, low), high));
  const stretches = withoutGaps(values);
  const through = (stretch: Point[]) => stretch.map(([place, value]) => `${round(x(place))} ${round(y(value))}`);
  return {
    line: stretches.map((stretch) => `M${through(stretch).join("L")}${stretch.length === 1 ? "h0" : ""}`).join(""),
    area: stretches.map((stretch) => closed(through(stretch), x(first(stretch)), x(last(stretch)), base)).join(""),
    bars: stretches.flat().map(([place, value]) => bar(place, y(value), base, 100 / values.length)),
    at: (place) => {
      const value = values[place] ?? null;
      return value === null ? null : { x: x(place), y: y(value) };
    },
  };
}

type Point = [place: number, value: number];

function withoutGaps(values: Values): Point[][] {
  const stretches: Point[][] = [];
  values.forEach((value, place) => {
    if (value === null) return;
    if (place === 0 || values[place - 1] === null || stretches.length === 0) stretches.push([]);
    stretches.at(-1)?.push([place, value]);
  });
  return stretches;
}

function closed(points: string[], from: number, to: number, base: number): string {
  return `M${round(from)} ${round(base)}L${points.join("L")}L${round(to)} ${round(base)}Z`;
}

function bar(place: number, y: number, base: number, step: number) {
  const height = Math.max(Math.abs(base - y), 2);
  return {
    place,
    x: round(place * step + step * 0.15),
    y: round(y <= base ? base - height : base),
    width: round(step * 0.7),
    height: round(height),
  };
}

const first = (stretch: Point[]) => (stretch[0] as Point)[0];
const last = (stretch: Point[]) => (stretch.at(-1) as Point)[0];
const round = (value: number) => Math.round(value * 100) / 100;
