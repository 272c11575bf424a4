/**
 * Dates and times by moment-style patterns. The moment is a Date whose UTC fields are what the clock shows:
 * scripts send times of their own clock, and the reader's time zone must not move them.
 */
export function formatDate(format: string, moment: Date, part: Part = "datetime"): string {
  return NAMED[format]?.(moment, part) ?? byPattern(format, moment);
}

/** What of a moment there is to tell. */
type Part = "date" | "time" | "datetime";

const NAMED: Record<string, (moment: Date, part: Part) => string> = {
  localized: (moment, part) =>
    new Intl.DateTimeFormat(undefined, {
      ...(part !== "time" && { dateStyle: "medium" }),
      ...(part !== "date" && { timeStyle: "medium" }),
      timeZone: "UTC",
    }).format(moment),
  iso8601: (moment, part) => {
    const [date, time] = moment.toISOString().replace("Z", "").split("T");
    return { date: `${date}`, time: `${time}`, datetime: `${date}T${time}` }[part];
  },
  distance,
  calendar,
};

const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** Patterns that stand for longer ones. */
const SHORT: Record<string, string> = {
  LTS: "h:mm:ss A",
  LT: "h:mm A",
  LLLL: "dddd, MMMM D, YYYY h:mm A",
  LLL: "MMMM D, YYYY h:mm A",
  LL: "MMMM D, YYYY",
  L: "MM/DD/YYYY",
};

const TOKENS: Record<string, (moment: Date) => string | number> = {
  YYYY: (m) => String(m.getUTCFullYear()).padStart(4, "0"),
  YY: (m) => two(m.getUTCFullYear() % 100),
  Q: (m) => Math.floor(m.getUTCMonth() / 3) + 1,
  MMMM: (m) => MONTHS[m.getUTCMonth()] ?? "",
  MMM: (m) => MONTHS[m.getUTCMonth()]?.slice(0, 3) ?? "",
  MM: (m) => two(m.getUTCMonth() + 1),
  M: (m) => m.getUTCMonth() + 1,
  DDDD: (m) => String(dayOfYear(m)).padStart(3, "0"),
  DDD: dayOfYear,
  DD: (m) => two(m.getUTCDate()),
  Do: (m) => ordinal(m.getUTCDate()),
  D: (m) => m.getUTCDate(),
  dddd: (m) => DAYS[m.getUTCDay()] ?? "",
  ddd: (m) => DAYS[m.getUTCDay()]?.slice(0, 3) ?? "",
  dd: (m) => DAYS[m.getUTCDay()]?.slice(0, 2) ?? "",
  d: (m) => m.getUTCDay(),
  HH: (m) => two(m.getUTCHours()),
  H: (m) => m.getUTCHours(),
  hh: (m) => two(twelve(m)),
  h: twelve,
  mm: (m) => two(m.getUTCMinutes()),
  m: (m) => m.getUTCMinutes(),
  ss: (m) => two(m.getUTCSeconds()),
  s: (m) => m.getUTCSeconds(),
  SSS: (m) => String(m.getUTCMilliseconds()).padStart(3, "0"),
  A: (m) => (m.getUTCHours() < 12 ? "AM" : "PM"),
  a: (m) => (m.getUTCHours() < 12 ? "am" : "pm"),
  X: (m) => Math.floor(m.getTime() / 1000),
  x: (m) => m.getTime(),
};

const LONG = /\[[^\]]*\]|LTS|LT|L{1,4}/g;
const PATTERN = /\[([^\]]*)\]|YYYY|YY|Q|M{1,4}|D{3,4}|DD|Do|D|d{1,4}|HH?|hh?|mm?|ss?|SSS|[AaXx]/g;

function byPattern(pattern: string, moment: Date): string {
  const full = pattern.replace(LONG, (token) => SHORT[token] ?? token);
  return full.replace(PATTERN, (token, literal?: string) => literal ?? String(TOKENS[token]?.(moment) ?? token));
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

function twelve(moment: Date): number {
  return moment.getUTCHours() % 12 || 12;
}

function ordinal(day: number): string {
  const suffix = day % 100 >= 11 && day % 100 <= 13 ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th");
  return `${day}${suffix}`;
}

function dayOfYear(moment: Date): number {
  return Math.floor((moment.getTime() - Date.UTC(moment.getUTCFullYear(), 0, 0)) / DAY);
}

const DAY = 86_400_000;
const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * DAY],
  ["month", 30 * DAY],
  ["day", DAY],
  ["hour", DAY / 24],
  ["minute", 60_000],
];

/** Such as "2 hours ago". */
function distance(moment: Date): string {
  const gap = moment.getTime() - now();
  const [unit, length] = UNITS.find(([, length]) => Math.abs(gap) >= length) ?? (["second", 1000] as const);
  return new Intl.RelativeTimeFormat("en", { numeric: "always" }).format(Math.round(gap / length), unit);
}

/** Such as "Tomorrow at 12:00 PM"; more than a week away, the date. */
function calendar(moment: Date): string {
  const days = Math.floor(moment.getTime() / DAY) - Math.floor(now() / DAY);
  if (Math.abs(days) >= 7) return byPattern("L", moment);
  const near: Record<number, string> = { [-1]: "[Yesterday]", 0: "[Today]", 1: "[Tomorrow]" };
  return byPattern(`${near[days] ?? (days < 0 ? "[Last] dddd" : "dddd")} [at] LT`, moment);
}

/** What the reader's clock shows, on the same scale as a moment. */
function now(): number {
  const here = new Date();
  return here.getTime() - here.getTimezoneOffset() * 60_000;
}
