import type { Column } from "./column";

interface Format {
  readonly name: string;
  /** undefined: as the script has it. */
  readonly format: string | undefined;
}

const AUTOMATIC: Format = { name: "Automatic", format: undefined };

const list = (...names: readonly (readonly [name: string, format: string])[]): readonly Format[] => [
  AUTOMATIC,
  ...names.map(([name, format]) => ({ name, format })),
];

const NUMBERS = list(
  ["Localized", "localized"],
  ["Plain", "plain"],
  ["Compact", "compact"],
  ["Percent", "percent"],
  ["Dollar", "dollar"],
  ["Euro", "euro"],
  ["Yen", "yen"],
  ["Accounting", "accounting"],
  ["Bytes", "bytes"],
  ["Scientific", "scientific"],
  ["Engineering", "engineering"],
);
const TIMES = list(["Localized", "localized"], ["ISO 8601", "iso8601"]);
const DATES = list(
  ["Localized", "localized"],
  ["Distance", "distance"],
  ["Calendar", "calendar"],
  ["ISO 8601", "iso8601"],
);

/** Among which formats a reader may choose. */
export function formatsOf({ type, kind }: Column): readonly Format[] {
  if (type === "date" || type === "datetime") return DATES;
  if (type === "time") return TIMES;
  return (type === "number" || type === "progress") && kind !== "duration" ? NUMBERS : [];
}
