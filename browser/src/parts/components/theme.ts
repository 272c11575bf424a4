import { type RefObject, useEffect, useLayoutEffect } from "react";
import { parse, toHex } from "../../theme/colour";
import { schemeInView } from "../../theme/theme";
import "./theme.css";

/** Class of what components stand in: the theme's colours, fonts and sizes are CSS variables in there. */
export const THEMED = "o-themed";

const STEPS = 10;
const CHARTS = { categorical: "chart", sequential: "sequential", diverging: "diverging" };

const FRAME = ["--st-primary-color", "--st-background-color", "--st-secondary-background-color", "--st-text-color"];
type Four = [string, string, string, string];

/** The theme as a frame is told it. */
export interface FrameTheme {
  readonly base: "light" | "dark";
  readonly primaryColor: string;
  readonly backgroundColor: string;
  readonly secondaryBackgroundColor: string;
  readonly textColor: string;
  readonly font: string;
}

/** Gives what is THEMED the colours of charts, in one text each, spelled for code that takes it apart. */
export function useChartColours(themed: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const put = () => {
      for (const [name, token] of Object.entries(CHARTS)) {
        const tokens = Array.from({ length: STEPS }, (_, index) => `--o-${token}-${index + 1}`);
        themed.current?.style.setProperty(`--st-chart-${name}-colors`, colours(themed.current, tokens).join(","));
      }
    };
    put();
    return onChange(themed.current, put);
  }, [themed]);
}

/** Calls back whenever another theme comes into view. */
export function useThemeChange(themed: RefObject<HTMLElement | null>, changed: () => void): void {
  useEffect(() => onChange(themed.current, changed), [themed, changed]);
}

function onChange(themed: HTMLElement | null, changed: () => void): () => void {
  // What happens in a component bubbles up to here, too.
  const hear = ({ target }: TransitionEvent) => target === themed && changed();
  themed?.addEventListener("transitionrun", hear);
  return () => themed?.removeEventListener("transitionrun", hear);
}

export function frameTheme(themed: HTMLElement): FrameTheme {
  const [primaryColor, backgroundColor, secondaryBackgroundColor, textColor] = colours(themed, FRAME) as Four;
  const font = getComputedStyle(themed).getPropertyValue("--st-font").trim();
  return { base: schemeInView(), primaryColor, backgroundColor, secondaryBackgroundColor, textColor, font };
}

/** What colours the tokens are where the element stands, in hexadecimal form. */
function colours(element: HTMLElement, tokens: readonly string[]): string[] {
  const probe = element.appendChild(document.createElement("i"));
  probe.hidden = true;
  const found = tokens.map((token) => {
    probe.style.color = `var(${token})`;
    const colour = parse(getComputedStyle(probe).color);
    return colour ? toHex(colour) : "";
  });
  probe.remove();
  return found;
}
