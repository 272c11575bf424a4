import { colourAt } from "../../theme/palette";
import "../../theme/map.css";
import { parse, toHex } from "../../theme/colour";

/** Colours of the map that ships. */
export interface MapColours {
  readonly land: string;
  readonly border: string;
  readonly label: string;
  readonly font: string;
}

/** As they are in a place on the page. */
export function mapColours(place: Element): MapColours {
  return {
    land: hex(place, "--o-map-land"),
    border: hex(place, "--o-map-border"),
    label: hex(place, "--o-map-label"),
    font: getComputedStyle(place).fontFamily,
  };
}

function hex(place: Element, token: `--o-${string}`): string {
  const colour = parse(colourAt(place, token));
  return colour ? toHex(colour) : "#808080";
}
