import type { Layer } from "@deck.gl/core";
import { PathLayer, SolidPolygonLayer, TextLayer } from "@deck.gl/layers";
import { colourAt } from "../../theme/palette";
import { type Box, meet } from "./antimeridian";
import { numbers } from "./colours";
import type { Area, Countries, Line, Name } from "./countries";
import type { Sight } from "./sight";
import "../../theme/map.css";
import { parse, toHex } from "../../theme/colour";

/** Pixels that a letter takes, about. */
const LETTER = 8;

/** The map that ships, as the layers below all others, in the colours of a place on the page. */
export function worldLayers({ areas, borders, names }: Countries, place: Element, { step, region }: Sight): Layer[] {
  const colour = (token: `--o-${string}`) => numbers(toHex(parse(colourAt(place, token)) ?? [0, 0, 0])) as Colour;
  const texts = fitting(names, step);
  const [land, border, label] = [colour("--o-map-land"), colour("--o-map-border"), colour("--o-map-label")];
  // Flat on the ground: whatever stands there hides it.
  const common = { pickable: false, parameters: { depthCompare: "always", depthWriteEnabled: false } } as const;
  return [
    new SolidPolygonLayer<Area>({
      ...common,
      id: "o-land",
      data: seen(areas, region),
      getPolygon: ({ rings }) => rings as never,
      getFillColor: land,
      updateTriggers: { getFillColor: `${land}` },
    }),
    new PathLayer<Line>({
      ...common,
      id: "o-borders",
      data: seen(borders, region),
      getPath: ({ path }) => path as never,
      getColor: border,
      updateTriggers: { getColor: `${border}` },
      getWidth: 1,
      widthUnits: "pixels",
    }),
    // Without a single letter, the picture of its letters would be none.
    ...(texts.length === 0
      ? []
      : [
          new TextLayer<Name>({
            ...common,
            id: "o-names",
            data: texts,
            getText: ({ text }) => text,
            getPosition: ({ at }) => at,
            getColor: label,
            updateTriggers: { getColor: `${label}` },
            getSize: 12,
            fontFamily: getComputedStyle(place).fontFamily,
            fontWeight: 500,
            characterSet: "auto",
          }),
        ]),
  ];
}

function seen<T extends { readonly box: Box }>(all: readonly T[], region: Box | null): readonly T[] {
  return region ? all.filter(({ box }) => meet(box, region)) : all;
}

type Colour = [number, number, number];

/** The names that there is room for. */
function fitting(names: readonly Name[], zoom: number): Name[] {
  const pixels = (512 / 360) * 2 ** zoom;
  return names.filter(({ text, breadth }) => breadth * pixels > text.length * LETTER);
}
