import { type Day, utc } from "./days";

/**
 * How the reader's language writes what a calendar says. Found out when it is first said: the first format of all costs a
 * browser some 40 ms, which most pages need not spend before they can be used.
 */
const language = navigator.language;

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function named(options: Intl.DateTimeFormatOptions): (of: Day) => string {
  const format = once(() => new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }));
  return (of) => format().format(utc(of));
}

export const fullDate = named({ dateStyle: "full" });
export const monthAndYear = named({ month: "long", year: "numeric" });
const month = named({ month: "long" });
const weekdayShort = named({ weekday: "short" });
const weekdayNarrow = named({ weekday: "narrow" });
const weekdayLong = named({ weekday: "long" });

export const months = once(() =>
  Array.from({ length: 12 }, (_, at) => month(`2023-${String(at + 1).padStart(2, "0")}-01`)),
);

const WEEK = Array.from({ length: 7 }, (_, at) => `2023-01-0${at + 1}`);

/** From Sunday on. Some languages have no names that are short enough to stand above a day, but for single letters. */
export const weekdays = once(() => {
  const brief = WEEK.every((day) => weekdayShort(day).length <= 4) ? weekdayShort : weekdayNarrow;
  return WEEK.map((day) => ({ short: brief(day), long: weekdayLong(day) }));
});

/** Whether the clock has AM and PM. */
export const twelveHours = once(
  () => new Intl.DateTimeFormat(language, { hour: "numeric" }).resolvedOptions().hour12 ?? false,
);

/** Which weekday a week begins with, from 0, which is Sunday. */
export const firstWeekday = once(() => beginning(new Intl.Locale(language)));

interface WeekInfo {
  firstDay: number;
}

/** Browsers know it by one name or the other; for those that do not, Monday, as ISO 8601 has it. */
function beginning(locale: Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo }): number {
  return (locale.getWeekInfo?.() ?? locale.weekInfo ?? { firstDay: 1 }).firstDay % 7;
}
