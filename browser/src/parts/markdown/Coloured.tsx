import type { CSSProperties, ReactNode } from "react";
import { backgroundColour, rainbowOf, textColour } from "./colour";
import css from "./text.module.css";
import type { Directive } from "./tokens";

/** What `:name[…]` does to the text in its brackets. */
export function Coloured({ name, style, children }: Pick<Directive, "name" | "style"> & { children: ReactNode }) {
  const [className, look] = lookOf(name, style);
  return (
    <span className={className} style={look}>
      {children}
    </span>
  );
}

function lookOf(name: string, custom: CSSProperties): [className: string | undefined, style?: CSSProperties] {
  const [colour = "", kind] = name.split("-");
  if (name === "small") return [css.small];
  if (name === "shimmer") return [`stMarkdownShimmer ${css.shimmer}`];
  if (name === "rainbow") return [`stMarkdownColoredText ${css.rainbow}`, rainbowOf(textColour)];
  if (name === "rainbow-background") return [background, rainbowOf(backgroundColour)];
  if (name === "color") return [custom.backgroundColor ? background : "stMarkdownColoredText", custom];
  if (kind === "background") return [background, { backgroundColor: backgroundColour(colour) }];
  if (kind === "badge")
    return [`stMarkdownBadge ${css.badge}`, { backgroundColor: backgroundColour(colour), color: textColour(colour) }];
  return ["stMarkdownColoredText", { color: textColour(colour) }];
}

const background = `stMarkdownColoredBackground ${css.background}`;
