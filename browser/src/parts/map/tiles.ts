import type { Viewport, WebMercatorViewport } from "@deck.gl/core";
import { type StyleSpecification, setWorkerUrl, Map as Tiles } from "maplibre-gl";
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";

setWorkerUrl(worker);

/** A map under deck.gl's canvas, which shows what deck.gl looks at. */
export interface Below {
  follow(viewport: Viewport): void;
  canvas(): HTMLCanvasElement;
  remove(): void;
}

export function below(host: HTMLElement, style: string, failed: (message: string) => void): Below {
  const map = new Tiles({
    container: host,
    style: style.includes("{z}") ? tiled(style) : style,
    interactive: false,
    attributionControl: { compact: false },
  });
  map.on("error", ({ error }) => failed(error.message));
  return {
    follow: (viewport) => {
      const { longitude, latitude, zoom, bearing, pitch } = viewport as WebMercatorViewport;
      if (longitude !== undefined) map.jumpTo({ center: [longitude, latitude], zoom, bearing, pitch });
    },
    canvas: () => {
      map.redraw();
      return map.getCanvas();
    },
    remove: () => map.remove(),
  };
}

/** The style of tiles that are pictures. */
function tiled(address: string): StyleSpecification {
  return {
    version: 8,
    sources: { tiles: { type: "raster", tiles: [address], tileSize: 256 } },
    layers: [{ id: "tiles", type: "raster", source: "tiles" }],
  };
}
