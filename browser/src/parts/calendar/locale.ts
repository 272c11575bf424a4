import { type Day, utc } from "./days";

/** How the reader's language writes what a calendar says. */
const language = navigator.language;

const named = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
  return (of: Day) => format.format(utc(of));
};

export const fullDate = named({ dateStyle: "full" });
export const monthAndYear = named({ month: "long", year: "numeric" });
const month = named({ month: "long" });
const weekdayShort = named({ weekday: "short" });
const weekdayNarrow = named({ weekday: "narrow" });
const weekdayLong = named({ weekday: "long" });

export const MONTHS = Array.from({ length: 12 }, (_, at) => month(`2023-${String(at + 1).padStart(2, "0")}-01`));

const WEEK = Array.from({ length: 7 }, (_, at) => `2023-01-0${at + 1}`);

/** Some languages have no names that are short enough to stand above a day, but for single letters. */
const brief = WEEK.every((day) => weekdayShort(day).length <= 4) ? weekdayShort : weekdayNarrow;

/** From Sunday on. */
export const WEEKDAYS = WEEK.map((day) => ({ short: brief(day), long: weekdayLong(day) }));

/** The clock has AM and PM. */
export const twelveHours = new Intl.DateTimeFormat(language, { hour: "numeric" }).resolvedOptions().hour12 ?? false;

/** Which weekday a week begins with, from 0, which is Sunday. */
export const firstWeekday = beginning(new Intl.Locale(language));

interface WeekInfo {
  firstDay: number;
}

/** Browsers know it by one name or the other; for those that do not, Monday, as ISO 8601 has it. */
function beginning(locale: Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo }): number {
  return (locale.getWeekInfo?.() ?? locale.weekInfo ?? { firstDay: 1 }).firstDay % 7;
}
