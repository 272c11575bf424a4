import "./charts.css";

/** Colours as a place on the page has them, for what draws by itself: charts on a canvas. */

export interface ChartColours {
  /** Of series: ten or more, which begin again. */
  readonly categorical: readonly string[];
  /** Ten steps from low to high. */
  readonly sequential: readonly string[];
  /** Ten steps from one end through a middle to the other. */
  readonly diverging: readonly string[];
}

const STEPS = 10;

/** The colours of a chart that stands in `place`. They change with the theme: read them anew when it does. */
export function chartColours(place: Element): ChartColours {
  const style = getComputedStyle(place);
  let series = STEPS;
  // The app may name further ones.
  while (style.getPropertyValue(`--o-chart-${series + 1}`) !== "") series += 1;
  const found = coloursAt(place, [
    ...numbered("chart", series),
    ...numbered("sequential", STEPS),
    ...numbered("diverging", STEPS),
  ]);
  return {
    categorical: found.slice(0, series),
    sequential: found.slice(series, series + STEPS),
    diverging: found.slice(series + STEPS),
  };
}

export type Token = `--o-${string}`;

/** What a colour token is in `place`, as "rgb(…)". */
export function colourAt(place: Element, token: Token): string {
  return coloursAt(place, [token])[0] as string;
}

/**
 * What colour tokens are in `place`, as "rgb(…)". A token's value may be a formula (light-dark, color-mix), which the
 * browser resolves in a real property alone: here one of each, so that the page's styles are computed once for all.
 */
export function coloursAt(place: Element, tokens: readonly Token[]): string[] {
  const probe = document.createElement("i");
  probe.hidden = true;
  const drops = tokens.map((token) => {
    const drop = document.createElement("i");
    drop.style.color = `var(${token})`;
    return drop;
  });
  probe.append(...drops);
  place.append(probe);
  try {
    return drops.map((drop) => getComputedStyle(drop).color);
  } finally {
    probe.remove();
  }
}

function numbered(name: string, count: number): Token[] {
  return Array.from({ length: count }, (_, index): Token => `--o-${name}-${index + 1}`);
}
