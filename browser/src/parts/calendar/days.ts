/** Dates are texts, YYYY-MM-DD: they compare as such, and no time zone can move them. */
export type Day = string;

export const FIRST: Day = "0001-01-01";
export const LAST: Day = "9999-12-31";

/** Today on the reader's clock. */
export function today(): Day {
  const now = new Date();
  return day(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** The date of a year, a month from 1 and a day; the month's last day, where it has fewer. */
export function day(year: number, month: number, date: number): Day {
  const within = Math.min(date, daysIn(year, month));
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(within)}`;
}

/** Year, month from 1, and day. */
export function partsOf(of: Day): [year: number, month: number, date: number] {
  const [year = 1, month = 1, date = 1] = of.split("-").map(Number);
  return [year, month, date];
}

/** Whether a year, a month and a day make a date. */
export function exists(year: number, month: number, date: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month);
}

export function addDays(from: Day, days: number): Day {
  const moved = utc(from);
  moved.setUTCDate(moved.getUTCDate() + days);
  const year = moved.getUTCFullYear();
  return year < 1 ? FIRST : year > 9999 ? LAST : day(year, moved.getUTCMonth() + 1, moved.getUTCDate());
}

export function addMonths(from: Day, months: number): Day {
  const [year, month, date] = partsOf(from);
  const moved = Math.max(12, Math.min(9999 * 12 + 11, year * 12 + month - 1 + months));
  return day(Math.floor(moved / 12), (moved % 12) + 1, date);
}

export function clamp(to: Day, min: Day, max: Day): Day {
  return to < min ? min : to > max ? max : to;
}

/** The days of a date's month by weeks. The first week may begin late, and the last one end early. */
export function weeksOf(month: Day, firstWeekday: number): Day[][] {
  const [year, number] = partsOf(month);
  const before = (weekday(day(year, number, 1)) - firstWeekday + 7) % 7;
  const weeks: Day[][] = [];
  for (let date = 1; date <= daysIn(year, number); date += 1) {
    const week = Math.floor((before + date - 1) / 7);
    weeks[week] = [...(weeks[week] ?? []), day(year, number, date)];
  }
  return weeks;
}

/** From 0, which is Sunday. */
export function weekday(of: Day): number {
  return utc(of).getUTCDay();
}

/** For formatting, with `timeZone: "UTC"`. */
export function utc(of: Day): Date {
  return new Date(`${of}T00:00Z`);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
