import type { CSSProperties } from "react";

/** A colour's name in Markdown, as its token is called. */
const tokenOf = (name: string): string => (name === "grey" ? "gray" : name);

export const textColour = (name: string): string =>
  name === "primary" ? "var(--o-primary)" : `var(--o-${tokenOf(name)}-text)`;

export const backgroundColour = (name: string): string => `var(--o-${tokenOf(name)}-bg)`;

/** The colour of a line or a border. */
export const lineColour = (name: string): string => `var(--o-${tokenOf(name)})`;

const rainbow = ["red", "orange", "yellow", "green", "blue", "violet"];

export const rainbowOf = (colour: (name: string) => string): CSSProperties => ({
  backgroundImage: `linear-gradient(to right, ${rainbow.map(colour).join(", ")})`,
});
