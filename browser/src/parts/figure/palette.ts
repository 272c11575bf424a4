import { type RefObject, useEffect, useState } from "react";
import { parse, toHex } from "../../theme/colour";
import { type ChartColours, chartColours, coloursAt, type Token } from "../../theme/palette";
import { type Scheme, schemeInView } from "../../theme/theme";
import css from "./palette.module.css";

/** The theme as a chart is drawn in it: colours in hexadecimal form, in the place where the chart stands. */
export interface Palette extends ChartColours {
  readonly scheme: Scheme;
  readonly text: string;
  readonly muted: string;
  readonly background: string;
  /** Ground of what lies over the chart. */
  readonly raised: string;
  readonly border: string;
  /** Lines behind the marks. */
  readonly grid: string;
  readonly primary: string;
  /** Colours that scripts may call by name: "red", "primary" … */
  readonly named: Readonly<Record<string, string>>;
  /** Family of the letters. */
  readonly font: string;
}

const HUES = ["red", "orange", "yellow", "green", "blue", "violet", "gray", "primary"] as const;
const TOKENS = {
  text: "--o-text",
  muted: "--o-text-muted",
  background: "--o-bg",
  raised: "--o-bg-raised",
  border: "--o-border",
  grid: "--o-bg-hover",
  primary: "--o-primary",
} as const;

export function palette(place: Element): Palette {
  const { categorical, sequential, diverging } = chartColours(place);
  const named = hexadecimal(place, Object.fromEntries(HUES.map((hue) => [hue, `--o-${hue}` as const])));
  return {
    ...hexadecimal(place, TOKENS),
    scheme: schemeInView(),
    named: { ...named, grey: named.gray as string },
    font: getComputedStyle(place).fontFamily,
    categorical: categorical.map(hex),
    sequential: sequential.map(hex),
    diverging: diverging.map(hex),
  };
}

/** What tokens are in a place, by names of one's own. */
export function hexadecimal<Name extends string>(
  place: Element,
  tokens: Readonly<Record<Name, Token>>,
): Record<Name, string> {
  const names = Object.keys(tokens) as Name[];
  const found = coloursAt(place, Object.values(tokens));
  return Object.fromEntries(names.map((name, at) => [name, hex(found[at] as string)])) as Record<Name, string>;
}

/** The palette of a place, read anew when another theme comes into view. null until the place is on the page. */
export function usePalette(place: RefObject<HTMLElement | null>): Palette | null {
  const [read, become] = useState<Palette | null>(null);
  useEffect(() => {
    if (!place.current) return;
    const element = place.current;
    become(palette(element));
    return onThemeChange(element, () => become(palette(element)));
  }, [place]);
  return read;
}

/** Calls back whenever the theme changes around an element. The result ends that. */
export function onThemeChange(element: Element, changed: () => void): () => void {
  // A change of colour is an event only where it is a transition.
  const probe = document.createElement("i");
  probe.className = `o-probe ${css.probe}`;
  probe.ariaHidden = "true";
  let due = 0;
  probe.addEventListener("transitionrun", () => {
    cancelAnimationFrame(due);
    due = requestAnimationFrame(changed);
  });
  element.append(probe);
  return () => {
    cancelAnimationFrame(due);
    probe.remove();
  };
}

function hex(colour: string): string {
  const known = parse(colour);
  return known ? toHex(known) : colour;
}
