import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import nearest from "world-atlas/countries-10m.json?url";
import near from "world-atlas/countries-50m.json?url";
import coarse from "world-atlas/countries-110m.json?url";
import { type Box, box, extent, split, unwrapped } from "./antimeridian";
import { FINE } from "./sight";

/** Countries of Natural Earth, ready to be drawn. */
export interface Countries {
  readonly areas: readonly Area[];
  readonly borders: readonly Line[];
  readonly names: readonly Name[];
}

/** A coherent piece of a country: its outline, and the holes in it. */
export interface Area {
  readonly rings: Position[][];
  readonly box: Box;
}

/** A part of a border or of a coast. */
export interface Line {
  readonly path: Position[];
  readonly box: Box;
}

export interface Name {
  readonly text: string;
  readonly at: [number, number];
  /** Degrees from one end of the country to the other. */
  readonly breadth: number;
}

/** Outlines, and the zoom from which on they show. */
const DETAILS: readonly [zoom: number, url: string][] = [
  [FINE, nearest],
  [3, near],
  [Number.NEGATIVE_INFINITY, coarse],
];
const known = new Map<string, Promise<Countries>>();

/** The countries as they are looked at from such a height, fetched once for all maps. */
export function countries(zoom: number): Promise<Countries> {
  const [, url = coarse] = DETAILS.find(([from]) => zoom >= from) ?? [];
  const found = known.get(url) ?? read(url);
  known.set(url, found);
  found.catch(() => known.delete(url));
  return found;
}

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Country = Feature<Polygon | MultiPolygon, { name: string }>;

async function read(url: string): Promise<Countries> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`The map could not be fetched: ${answer.status}`);
  const topology = (await answer.json()) as World;
  const { features } = feature(topology, topology.objects.countries) as FeatureCollection<
    Polygon | MultiPolygon,
    { name: string }
  >;
  const pieces = features.filter(({ geometry }) => geometry).map((country) => ({ country, areas: areas(country) }));
  return {
    areas: pieces.flatMap((piece) => piece.areas),
    borders: mesh(topology, topology.objects.countries)
      .coordinates.flatMap(split)
      .map((path) => ({ path, box: box(path) })),
    names: pieces.map(({ country, areas }) => named(country.properties.name, areas)),
  };
}

function areas({ geometry }: Country): Area[] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((polygon) => {
    const rings = polygon.map(unwrapped);
    const whole = { rings, box: box(rings[0] ?? []) };
    // What reaches over the edge of the map stands at its other edge, too.
    const turn = whole.box.east > 180 ? -360 : whole.box.west < -180 ? 360 : 0;
    return turn === 0 ? [whole] : [whole, turned(whole, turn)];
  });
}

function turned({ rings, box: { west, south, east, north } }: Area, by: number): Area {
  return {
    rings: rings.map((ring) => ring.map(([x = 0, y = 0]) => [x + by, y])),
    box: { west: west + by, south, east: east + by, north },
  };
}

/** A country's name in the middle of its largest part. */
function named(text: string, areas: readonly Area[]): Name {
  const { west, south, east, north } = areas
    .map((area) => area.box)
    .reduce((most, one) => (extent(one) > extent(most) ? one : most));
  return { text, at: [(west + east) / 2, (south + north) / 2], breadth: east - west };
}
