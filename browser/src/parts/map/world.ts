import type { Layer } from "@deck.gl/core";
import { PathLayer, SolidPolygonLayer, TextLayer } from "@deck.gl/layers";
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import fine from "world-atlas/countries-50m.json?url";
import coarse from "world-atlas/countries-110m.json?url";
import { numbers } from "./colours";
import type { MapColours } from "./mapColours";

/** Countries of Natural Earth, ready to be drawn. */
export interface World {
  readonly areas: readonly Position[][][];
  readonly borders: readonly Position[][];
  readonly names: readonly Name[];
}

interface Name {
  readonly text: string;
  readonly at: [number, number];
  /** Degrees from one end of the country to the other. */
  readonly breadth: number;
}

/** From here on the fine outlines show. */
const CLOSE = 3;
const worlds = new Map<string, Promise<World>>();

/** The world as it is looked at from such a height, fetched once for all maps. */
export function world(zoom: number): Promise<World> {
  const url = zoom < CLOSE ? coarse : fine;
  const known = worlds.get(url) ?? read(url);
  worlds.set(url, known);
  known.catch(() => worlds.delete(url));
  return known;
}

type Countries = Topology<{ countries: GeometryCollection<{ name: string }> }>;

async function read(url: string): Promise<World> {
  const topology = (await (await fetch(url)).json()) as Countries;
  const { countries } = topology.objects;
  const { features } = feature(topology, countries) as FeatureCollection<Polygon | MultiPolygon, { name: string }>;
  return {
    areas: features.flatMap(polygons),
    borders: mesh(topology, countries).coordinates,
    names: features.map(named),
  };
}

function polygons({ geometry }: Feature<Polygon | MultiPolygon>): Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

/** A country's name in the middle of its largest part. */
function named(country: Feature<Polygon | MultiPolygon, { name: string }>): Name {
  const boxes = polygons(country).map((rings) => box(rings[0] ?? []));
  const { west, south, east, north } = boxes.reduce((most, one) => (extent(one) > extent(most) ? one : most));
  return { text: country.properties.name, at: [(west + east) / 2, (south + north) / 2], breadth: east - west };
}

interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

function box(ring: readonly Position[]): Box {
  const [xs, ys] = [ring.map(([x = 0]) => x), ring.map(([, y = 0]) => y)];
  return { west: Math.min(...xs), south: Math.min(...ys), east: Math.max(...xs), north: Math.max(...ys) };
}

function extent({ west, south, east, north }: Box): number {
  return (east - west) * (north - south);
}

/** Pixels that a letter takes, about. */
const LETTER = 8;

/** The names that there is room for. */
function fitting(names: readonly Name[], zoom: number): Name[] {
  const pixels = (512 / 360) * 2 ** zoom;
  return names.filter(({ text, breadth }) => breadth * pixels > text.length * LETTER);
}

/** The layers below all others. `step`: the zoom, in steps at which other names fit. */
export function worldLayers(world: World, colours: MapColours, step: number): Layer[] {
  // Flat on the ground, whatever stands there hides it.
  const common = { pickable: false, parameters: { depthCompare: "always", depthWriteEnabled: false } } as const;
  return [
    new SolidPolygonLayer<Position[][]>({
      ...common,
      id: "o-land",
      data: world.areas as Position[][][],
      getPolygon: (rings) => rings as never,
      getFillColor: numbers(colours.land) as never,
      updateTriggers: { getFillColor: colours.land },
    }),
    new PathLayer<Position[]>({
      ...common,
      id: "o-borders",
      data: world.borders as Position[][],
      getPath: (path) => path as never,
      getColor: numbers(colours.border) as never,
      getWidth: 1,
      widthUnits: "pixels",
      updateTriggers: { getColor: colours.border },
    }),
    new TextLayer<Name>({
      ...common,
      id: "o-names",
      data: fitting(world.names, step),
      getText: ({ text }) => text,
      getPosition: ({ at }) => at,
      getColor: numbers(colours.label) as never,
      getSize: 12,
      fontFamily: colours.font,
      fontWeight: 500,
      characterSet: "auto",
      updateTriggers: { getColor: colours.label },
    }),
  ];
}
