/** Moment, in milliseconds since 1970, as "2024-02-29T17:05:00" on the clock of a time zone; null: of UTC. */
export function clockOf(milliseconds: number, zone: string | null): string {
  const offset = zone === null || zone === "UTC" ? 0 : offsetAt(milliseconds, zone);
  return new Date(milliseconds + offset).toISOString().slice(0, -5);
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
