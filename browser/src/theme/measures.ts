/** Lengths, weights and radii, as options spell them. What makes no sense is undefined: the preset stays. */

const LENGTH = /^(\d+\.?\d*|\.\d+)(px|rem)?$/;
const HEADINGS = 6;

/** "1.5rem", "24px", or "24" for pixels. */
export function length(value: unknown): string | undefined {
  const [, number, unit = "px"] = (typeof value === "string" && LENGTH.exec(value.trim())) || [];
  return number && `${number}${unit}`;
}

/** A weight of letters: 100 to 900, in steps of 50. */
export function weight(value: unknown): string | undefined {
  const number = Number(value);
  return number >= 100 && number <= 900 && number % 50 === 0 ? String(number) : undefined;
}

/** One value for all six levels of headings, or one for each of the first ones. */
export const lengths = (value: unknown) => perLevel(value, length);
export const weights = (value: unknown) => perLevel(value, weight);

function perLevel(value: unknown, read: (value: unknown) => string | undefined): (string | undefined)[] {
  const all = Array.isArray(value) ? value : Array.from({ length: HEADINGS }, () => value);
  return all.slice(0, HEADINGS).map(read);
}

/** A list, or a text whose commas part it; those between brackets belong to a colour. */
export function list(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === "string" ? value.split(/,(?![^(]*\))/).map((part) => part.trim()) : [];
}

/** The radius of fields and panels, and that of buttons: a full one makes pills of the latter alone. */
export interface Radii {
  readonly field: string;
  readonly button: string;
}

const NAMED: Readonly<Record<string, Radii>> = {
  none: { field: "0px", button: "0px" },
  small: { field: "4px", button: "4px" },
  medium: { field: "8px", button: "8px" },
  large: { field: "12px", button: "12px" },
  full: { field: "20px", button: "999px" },
};

export function radius(value: unknown): Radii | undefined {
  const size = length(value);
  return size ? { field: size, button: size } : NAMED[String(value)];
}
