import charts from "./charts.css?raw";
import tokens from "./tokens.css?raw";

export type Scheme = "light" | "dark";
export type Tokens = Record<`--o-${string}`, string>;

const SHEET = tokens + charts;
const PAIR = /^light-dark\((.+), (.+)\)$/;

/** What the style sheets say of a token: of a colour, what it is in `scheme`. */
export function preset(token: `--o-${string}`, scheme: Scheme): string {
  const value = new RegExp(`^ {2}${token}: (.+);$`, "m").exec(SHEET)?.[1];
  if (value === undefined) throw new Error(`No style sheet has ${token}.`);
  const [, light, dark] = PAIR.exec(value) ?? [undefined, value, value];
  return (scheme === "light" ? light : dark) as string;
}
