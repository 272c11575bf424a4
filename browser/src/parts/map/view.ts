import { WebMercatorViewport } from "@deck.gl/core";
import type { Elements } from "../../wire/elements.gen";
import type { Room } from "../figure/room";

type Fit = Elements["pydeck_chart"]["fit"];

/** Where a scene is looked at from: longitude, latitude and zoom of a map, a target of other views. */
export type ViewState = Readonly<Record<string, unknown>>;

const WORLD: ViewState = { longitude: 0, latitude: 0, zoom: 1 };
/** Around a single place, as much as is in view of a quarter of a town. */
const CLOSEST = 14;
const PADDING = 48;

/** Where the script wants the scene to be looked at from at first. */
export function firstView(view: unknown, fit: Fit, room: Room): ViewState {
  const stated = (view ?? {}) as ViewState;
  return fit ? { ...fitted(fit, room), ...stated } : { ...WORLD, ...stated };
}

function fitted([west, south, east, north]: NonNullable<Fit>, { width, height }: Room): ViewState {
  const padding = Math.min(PADDING, width / 4, height / 4);
  const { longitude, latitude, zoom } = new WebMercatorViewport({ width, height }).fitBounds(
    [
      [west, south],
      [east, north],
    ],
    { padding, maxZoom: CLOSEST },
  );
  return { longitude, latitude, zoom: Math.max(zoom, 0) };
}

/** The same view from nearer (1) or farther (-1). */
export function zoomed(view: ViewState, by: number): ViewState {
  const motion = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 160;
  return { ...view, zoom: Number(view.zoom ?? 0) + by, transitionDuration: motion };
}
