import type { Palette } from "../figure/palette";

export type Rgba = readonly number[];
type Accessor = (object: unknown, info: { index: number }) => unknown;

/** Share of its opacity that an object keeps while others are selected. */
const FADED = 0.25;

/** A colour in hexadecimal digits, three or four, six or eight, as numbers from 0 to 255. */
export function numbers(hex: string): Rgba {
  const digits = hex.replace(/^#/, "");
  const pairs = digits.length < 6 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? []);
  return pairs.map((pair) => Number.parseInt(pair, 16));
}

/** A colour as deck.gl understands it, also by its name in the theme. */
function known(colour: unknown, palette: Palette): unknown {
  return typeof colour === "string" ? numbers(palette.named[colour] ?? colour) : colour;
}

/** Properties of a layer whose colours deck.gl understands. `chosen`: what is selected of it; null: nothing at all. */
export function coloured(
  props: Record<string, unknown>,
  chosen: readonly number[] | null,
  palette: Palette,
): Record<string, unknown> {
  const places = chosen && new Set(chosen);
  const seen = (colour: unknown, index: number) => {
    const own = known(colour, palette);
    return places === null || places.has(index) || !Array.isArray(own) ? own : faded(own);
  };
  const changed = Object.entries(props).map(([name, value]) => {
    if (!/^get\w*Color$/.test(name)) return [name, value];
    if (typeof value !== "function")
      return [name, places ? (_: unknown, at: Place) => seen(value, at.index) : seen(value, 0)];
    return [name, (object: unknown, at: Place) => seen((value as Accessor)(object, at), at.index)];
  });
  return Object.fromEntries(changed);
}

interface Place {
  readonly index: number;
}

function faded([red = 0, green = 0, blue = 0, alpha = 255]: Rgba): Rgba {
  return [red, green, blue, alpha * FADED];
}
