import { type Day, day, exists, partsOf, today } from "./days";

/** Writes a date in a format such as "DD.MM.YYYY"; no date as no text. */
export function dayText(of: Day | "", format: string): string {
  if (of === "") return "";
  const [year, month, date] = of.split("-");
  return format
    .replace("YYYY", year ?? "")
    .replace("MM", month ?? "")
    .replace("DD", date ?? "");
}

/**
 * The date that a text says; undefined: none. The order of the numbers is the format's, unless the year's four digits
 * come first; whatever stands between them. Eight digits in a row will do, and without a year it is this one.
 */
export function readDay(text: string, format: string): Day | undefined {
  const groups = text.trim().split(/\D+/).filter(Boolean);
  const order = format.split(/\W/).map((token) => token[0]);
  if (groups.length === 1 && groups[0]?.length === 8) return made(cut(groups[0], order), order);
  if (groups.length === 2 && groups.every((group) => group.length <= 2)) {
    const year = String(partsOf(today())[0]);
    const short = order.filter((token) => token !== "Y");
    return made([...groups, year], [...short, "Y"]);
  }
  if (groups.length !== 3) return undefined;
  return made(groups, groups[0]?.length === 4 ? ["Y", "M", "D"] : order);
}

function made(groups: readonly string[], order: readonly (string | undefined)[]): Day | undefined {
  const part = (token: string) => groups[order.indexOf(token)] ?? "";
  if (part("Y").length !== 4) return undefined;
  const [year, month, date] = [Number(part("Y")), Number(part("M")), Number(part("D"))];
  return exists(year, month, date) ? day(year, month, date) : undefined;
}

/** Eight digits as year, month and day, in the order of the format. */
function cut(digits: string, order: readonly (string | undefined)[]): string[] {
  let at = 0;
  return order.map((token) => {
    const from = at;
    at += token === "Y" ? 4 : 2;
    return digits.slice(from, at);
  });
}
