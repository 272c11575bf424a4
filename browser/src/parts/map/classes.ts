import * as core from "@deck.gl/core";
import * as layers from "@deck.gl/layers";
import { persistently } from "../persistently";

type Classes = Record<string, unknown>;

const AGGREGATION = new Set(["ContourLayer", "GridLayer", "HeatmapLayer", "HexagonLayer", "ScreenGridLayer"]);
const MESH = new Set(["ScenegraphLayer", "SimpleMeshLayer"]);
const GEO = new Set([
  "A5Layer",
  "GeohashLayer",
  "GreatCircleLayer",
  "H3ClusterLayer",
  "H3HexagonLayer",
  "MVTLayer",
  "QuadkeyLayer",
  "S2Layer",
  "TerrainLayer",
  "Tile3DLayer",
  "TileLayer",
  "TripsLayer",
  "WMSLayer",
]);

const OWN: Classes = {
  ...core,
  ...layers,
  GlobeView: core._GlobeView,
};

/** Everything that a spec calls by these names. What few maps need is fetched when one does. */
export async function classesFor(names: ReadonlySet<string>): Promise<Classes> {
  const found: Classes[] = await Promise.all([
    OWN,
    some(names, AGGREGATION) ? persistently(() => import("@deck.gl/aggregation-layers")) : {},
    some(names, GEO)
      ? persistently(() => import("@deck.gl/geo-layers")).then((all) => ({ ...all, WMSLayer: all._WMSLayer }))
      : {},
    some(names, MESH) ? persistently(() => import("@deck.gl/mesh-layers")) : {},
    [...names].some((name) => name.endsWith("Extension")) ? persistently(() => import("@deck.gl/extensions")) : {},
  ]);
  const classes = Object.assign({}, ...found) as Classes;
  for (const name of names) {
    if (typeof classes[name] !== "function") throw new Error(`deck.gl has no "${name}". Is it spelled right?`);
  }
  return classes;
}

function some(names: ReadonlySet<string>, group: ReadonlySet<string>): boolean {
  return [...names].some((name) => group.has(name));
}
