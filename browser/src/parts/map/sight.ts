import type { Viewport } from "@deck.gl/core";
import { type Box, within } from "./antimeridian";

/** How much of the world is looked at, roughly: it changes seldom. */
export interface Sight {
  /** The zoom, in half steps. */
  readonly step: number;
  /** What to draw of outlines that are too many to draw all; null: all. */
  readonly region: Box | null;
}

export const WORLD: Sight = { step: 1, region: null };
/** From here on, outlines are so fine that those out of sight are left out. */
export const FINE = 6;

/** The sight of a viewport: the very same, as long as that still serves. */
export function sightOf(viewport: Viewport, before: Sight): Sight {
  const step = Math.floor(viewport.zoom * 2) / 2;
  if (step < FINE) return step === before.step ? before : { step, region: null };
  const [west, south, east, north] = viewport.getBounds();
  const seen = { west, south, east, north };
  if (step === before.step && before.region && within(seen, before.region)) return before;
  return { step, region: wider(seen) };
}

function wider({ west, south, east, north }: Box): Box {
  const [dx, dy] = [(east - west) / 2, (north - south) / 2];
  return { west: west - dx, south: south - dy, east: east + dx, north: north + dy };
}
