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
  return reading(place, (read) => ({
    categorical: numbered(read, "chart", STEPS).concat(further(read, place)),
    sequential: numbered(read, "sequential", STEPS),
    diverging: numbered(read, "diverging", STEPS),
  }));
}

/** What a colour token is in `place`, as "rgb(…)". */
export function colourAt(place: Element, token: `--o-${string}`): string {
  return reading(place, (read) => read(token));
}

type Read = (token: `--o-${string}`) => string;

/** A token's value may be a formula (light-dark, color-mix), which the browser resolves in a real property alone. */
function reading<T>(place: Element, use: (read: Read) => T): T {
  const probe = document.createElement("i");
  probe.hidden = true;
  place.append(probe);
  try {
    return use((token) => {
      probe.style.color = `var(${token})`;
      return getComputedStyle(probe).color;
    });
  } finally {
    probe.remove();
  }
}

function numbered(read: Read, name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => read(`--o-${name}-${index + 1}`));
}

/** Series beyond the tenth, where the app names so many. */
function further(read: Read, place: Element): string[] {
  const style = getComputedStyle(place);
  const colours: string[] = [];
  for (let series = STEPS + 1; style.getPropertyValue(`--o-chart-${series}`) !== ""; series += 1) {
    colours.push(read(`--o-chart-${series}`));
  }
  return colours;
}
