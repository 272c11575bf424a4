const TOKENS: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = { year: "YYYY", month: "MM", day: "DD" };

/** The order of a date's numbers where the reader lives, such as "MM-DD-YYYY". */
export function localOrder(locale?: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "short" });
  // Years of another calendar are other years.
  if (format.resolvedOptions().calendar !== "gregory") return "YYYY-MM-DD";
  const parts = format.formatToParts(0).flatMap(({ type }) => TOKENS[type] ?? []);
  return parts.join("-");
}
