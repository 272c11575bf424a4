import sheet from "./tokens.css?raw";

export type Scheme = "light" | "dark";
export type Tokens = Record<`--o-${string}`, string>;

const PAIR = /^light-dark\((.+), (.+)\)$/;

/** What the style sheet says of a token: of a colour, what it is in `scheme`. */
export function preset(token: `--o-${string}`, scheme: Scheme): string {
  const value = new RegExp(`^ {2}${token}: (.+);$`, "m").exec(sheet)?.[1];
  if (value === undefined) throw new Error(`tokens.css has no ${token}.`);
  const [, light, dark] = PAIR.exec(value) ?? [undefined, value, value];
  return (scheme === "light" ? light : dark) as string;
}
