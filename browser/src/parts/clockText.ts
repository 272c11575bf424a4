/** Times are texts, HH:MM or HH:MM:SS, on a clock of 24 hours. */
export type Clock = string;

/** Writes a time, with AM or PM on a clock of twelve hours. */
export function clockText(time: Clock, twelve: boolean): string {
  if (!twelve) return time;
  const hour = Number(time.slice(0, 2));
  return `${hour % 12 || 12}${time.slice(2)} ${hour < 12 ? "AM" : "PM"}`;
}

/** The time that a text says, such as "5", "530", "17:30", "5.30 pm"; undefined: none. */
export function readClock(text: string, seconds: boolean): Clock | undefined {
  const found = /^(\d{1,2})(?:[:.,h\s]?(\d{2}))?(?:[:.,m\s]?(\d{2})(\.\d{1,6})?)?\s*(?:([ap])\.?\s?m?\.?)?$/i.exec(
    text.trim(),
  );
  if (!found) return undefined;
  const [hour, minute, second] = [hourOf(Number(found[1]), found[5]), Number(found[2] ?? 0), Number(found[3] ?? 0)];
  if (hour === undefined || minute > 59 || second > 59) return undefined;
  const time = `${two(hour)}:${two(minute)}`;
  return seconds ? `${time}:${two(second)}${fraction(found[4])}` : time;
}

/** Every time that is whole steps of so many seconds away from midnight. */
export function clockSteps(step: number): Clock[] {
  const seconds = step % 60 !== 0;
  return Array.from({ length: Math.ceil(86_400 / step) }, (_, at) => {
    const [hour, rest] = [Math.floor((at * step) / 3600), (at * step) % 3600];
    const time = `${two(hour)}:${two(Math.floor(rest / 60))}`;
    return seconds ? `${time}:${two(rest % 60)}` : time;
  });
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour < 24 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

/** As the server writes it: six digits. */
function fraction(digits: string | undefined): string {
  return digits === undefined || Number(digits) === 0 ? "" : digits.padEnd(7, "0");
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
