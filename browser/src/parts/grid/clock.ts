/** Moment, in milliseconds since 1970, as "2024-02-29T17:05:00" on the clock of a time zone; null: of UTC. */
export function clockOf(milliseconds: number, zone: string | null): string {
  const offset = zone === null || zone === "UTC" ? 0 : offsetAt(milliseconds, zone);
  return new Date(milliseconds + offset).toISOString().slice(0, -5);
}

const DAY = 86_400_000;

/**
 * What a zone's clock is before UTC's when it shows this, such as "+01:00". Nothing in the hour that it shows twice, or
 * never.
 */
export function offsetOf(shown: string, zone: string): string {
  const wall = Date.parse(`${shown}Z`);
  if (zone === "UTC") return "+00:00";
  const [before, after] = [offsetAt(wall - DAY, zone), offsetAt(wall + DAY, zone)];
  const fitting = [before, after].filter((offset) => before === after || offsetAt(wall - offset, zone) === offset);
  if (fitting.length === 0 || (before !== after && fitting.length === 2)) return "";
  const [minutes, two] = [Math.abs(fitting[0] as number) / 60_000, (part: number) => String(part).padStart(2, "0")];
  const sign = (fitting[0] as number) < 0 ? "-" : "+";
  return `${sign}${two(Math.floor(minutes / 60))}:${two(Math.floor(minutes % 60))}`;
}

/** How far a zone's clock is before UTC's at a moment. A zone that the browser does not know keeps UTC's. */
function offsetAt(milliseconds: number, zone: string): number {
  const fixed = /^(?:UTC|GMT)?([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (fixed) return (fixed[1] === "-" ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3])) * 60_000;
  const written = formatter(zone)?.formatToParts(milliseconds);
  if (!written) return 0;
  const part = (type: string) => Number(written.find((one) => one.type === type)?.value);
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return shown - Math.floor(milliseconds / 1000) * 1000;
}

const formatters = new Map<string, Intl.DateTimeFormat | null>();

/** Making one takes a tenth of a millisecond: too long for every cell. */
function formatter(zone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = make(zone);
  formatters.set(zone, made);
  return made;
}

function make(timeZone: string): Intl.DateTimeFormat | null {
  const parts = { year: "numeric", month: "numeric", day: "numeric" } as const;
  const times = { hour: "numeric", minute: "numeric", second: "numeric", hourCycle: "h23" } as const;
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone, ...parts, ...times });
  } catch {
    return null;
  }
}
