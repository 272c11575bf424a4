/** A duration with about three digits: "0.31 ms", "23 ms", "1.24 s". */
export function duration(seconds: number): string {
  const milliseconds = seconds * 1000;
  if (milliseconds < 0.005) return "0 ms";
  if (milliseconds < 9.95) return `${milliseconds.toFixed(milliseconds < 0.995 ? 2 : 1)} ms`;
  if (milliseconds < 999.5) return `${Math.round(milliseconds)} ms`;
  return seconds < 99.5 ? `${seconds.toFixed(seconds < 9.95 ? 2 : 1)} s` : `${Math.round(seconds)} s`;
}

/** A size: "412 B", "1.2 KB". */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, "KB"] : [bytes / 1e6, "MB"];
  return `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`;
}

/** A share of a whole: "41 %", "<1 %". */
export function percent(share: number): string {
  return share > 0 && share < 0.01 ? "<1 %" : `${Math.round(share * 100)} %`;
}

/** How many of something: "1 element", "3 elements". */
export function count(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`;
}

const CLOCK = new Intl.DateTimeFormat(undefined, { timeStyle: "medium", hourCycle: "h23" });

/** The time of day of a moment in Unix seconds. */
export function timeOfDay(seconds: number): string {
  return CLOCK.format(seconds * 1000);
}
