import type { Layer, PickingInfo } from "@deck.gl/core";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { Drawing } from "../element";
import { type Palette, usePalette } from "../figure/palette";
import { type Room, useRoom } from "../figure/room";
import { persistently, unfetched } from "../persistently";
import { type Scene, type Spec, scene } from "./convert";
import { type Countries, countries } from "./countries";
import { Crowd } from "./crowd";
import { LayerData } from "./data";
import type { Picked } from "./picked";
import { type Sight, WORLD } from "./sight";
import { canDraw, type Listener, Stage } from "./stage";
import type { Below } from "./tiles";
import { type Tooltip, tooltipOf } from "./tooltip";
import { firstView, zoomed } from "./view";
import { worldLayers } from "./world";

interface Given extends Omit<Drawing<"pydeck_chart">, "value" | "answer"> {
  /** What the map shows, in words. */
  readonly name: string;
  readonly selected: Picked | null;
  readonly clicked: (info: PickingInfo) => void;
}

/** What went wrong while a scene was drawn; another one may have nothing wrong. */
interface Notice {
  readonly spec: Spec;
  readonly says: string;
}

/** What lies below the layers. */
type Ground = "world" | "tiles" | "none";

const FLAT = new Set(["MapView", "GlobeView", "_GlobeView"]);

/** A map in its place: made once, and brought up to date from then on. */
export function useMap(host: RefObject<HTMLDivElement | null>, given: Given) {
  const above = useRef<HTMLDivElement>(null);
  const below = useRef<HTMLDivElement>(null);
  const tiles = useRef<Below | null>(null);
  const palette = usePalette(host);
  const room = useRoom(host);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [sight, setSight] = useState(WORLD);
  const moved = useRef(false);
  const ground = groundOf(given);

  const listener: Listener = {
    moved: () => {
      moved.current = true;
    },
    sighted: setSight,
    clicked: given.clicked,
    failed: (error, layer) =>
      setNotice({ spec: given.spec, says: `${layer ? `Layer ${layer}: ` : ""}${error.message}` }),
    tooltip: (info) => tooltipOf(info, given.tooltip as Tooltip) as never,
  };
  const latest = useRef(listener);
  latest.current = listener;

  const stage = useStage(above, () => latest.current, tiles, room !== null);
  useTiles(below, tiles, ground === "tiles" ? given.style : null, latest);
  useEffect(() => stage?.label(given.name), [stage, given.name]);
  useView(stage, given, room, moved);
  const { shown, error } = useScene(given, palette);
  const land = useCountries(ground === "world", sight.step);

  useEffect(() => {
    if (!stage || !shown || !host.current) return;
    const under = land ? worldLayers(land, host.current, sight) : [];
    const { views, parameters, layers } = shown;
    // Clones, since deck.gl takes no layer twice.
    const over = layers.map((layer) => layer.clone(seen(layer, sight) as never));
    stage.show({
      layers: [...under, ...over],
      parameters,
      ...(views && { views }),
    });
  }, [stage, shown, land, sight, host]);

  useEffect(() => {
    // What goes to paper is what the canvases hold, and browsers empty that of the tiles after each frame.
    const print = () => tiles.current?.canvas();
    addEventListener("beforeprint", print);
    return () => removeEventListener("beforeprint", print);
  }, []);

  return {
    above,
    below,
    ground,
    room,
    error,
    notice: notice?.spec === given.spec ? notice.says : null,
    redraw: () => {
      tiles.current?.canvas();
      stage?.draw();
    },
    zoom: (by: number) => {
      moved.current = true;
      if (stage?.seenFrom) stage.look(zoomed(stage.seenFrom, by));
    },
  };
}

/** What of a layer depends on where the user looks. */
function seen({ props }: Layer, sight: Sight): { data?: unknown } {
  const { data } = props as { data?: unknown };
  return data instanceof Crowd ? { data: data.seen(sight) } : {};
}

function groundOf({ spec, style }: Given): Ground {
  const views = [spec.views ?? []].flat() as { "@@type"?: string }[];
  const flat = views.every((view) => FLAT.has(view["@@type"] ?? "MapView"));
  if (style === "none" || !flat) return "none";
  return ["auto", "light", "dark"].includes(style) ? "world" : "tiles";
}

/** The canvas, once there is room for it. */
function useStage(
  above: RefObject<HTMLDivElement | null>,
  listener: () => Listener,
  tiles: RefObject<Below | null>,
  ready: boolean,
): Stage | null {
  const [stage, setStage] = useState<Stage | null>(null);
  const told = useRef(listener);
  told.current = listener;
  useEffect(() => {
    if (!ready || !above.current || !canDraw()) return;
    const made = new Stage(
      above.current,
      () => told.current(),
      (viewport) => tiles.current?.follow(viewport),
    );
    setStage(made);
    return () => {
      setStage(null);
      made.end();
    };
  }, [above, tiles, ready]);
  return stage;
}

function useTiles(
  below: RefObject<HTMLDivElement | null>,
  tiles: RefObject<Below | null>,
  style: string | null,
  listener: RefObject<Listener>,
): void {
  useEffect(() => {
    if (style === null || !below.current || !canDraw()) return;
    const place = below.current;
    let current = true;
    persistently(
      () => import("./tiles"),
      () => listener.current.failed(new Error(unfetched("MapLibre"))),
    ).then((made) => {
      if (current)
        tiles.current = made.below(place, style, (message) =>
          listener.current.failed(new Error(`The map below: ${message}`)),
        );
    });
    return () => {
      current = false;
      tiles.current?.remove();
      tiles.current = null;
    };
  }, [below, tiles, style, listener]);
}

/** Looks where the script says. A view that follows from the data follows them until the user has moved it. */
function useView(stage: Stage | null, { spec, fit }: Given, room: Room | null, moved: RefObject<boolean>): void {
  const wanted = JSON.stringify(spec.initialViewState ?? null);
  const bounds = JSON.stringify(fit);
  const last = useRef(wanted);
  const size = bounds === "null" ? null : room;
  useEffect(() => {
    if (last.current !== wanted) moved.current = false;
    last.current = wanted;
    if (!stage || moved.current) return;
    stage.look(firstView(JSON.parse(wanted), JSON.parse(bounds), size ?? { width: 1, height: 1 }));
  }, [stage, wanted, bounds, size, moved]);
}

function useScene({ spec, data, selected }: Given, palette: Palette | null) {
  const loaded = useRef<LayerData>(null);
  const [result, become] = useState<{ shown: Scene | null; error: string | null }>({ shown: null, error: null });
  const indices = selected?.indices ?? null;
  useEffect(() => {
    if (!palette) return;
    loaded.current ??= new LayerData();
    let current = true;
    scene({ spec, data, selected: indices, palette }, loaded.current).then(
      (shown) => current && become({ shown, error: null }),
      (error: Error) => current && become({ shown: null, error: error.message }),
    );
    return () => {
      current = false;
    };
  }, [spec, data, indices, palette]);
  return result;
}

function useCountries(wanted: boolean, step: number): Countries | null {
  const [found, setFound] = useState<Countries | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    countries(step).then(
      (read) => current && setFound(read),
      () => {}, // the layers show without it
    );
    return () => {
      current = false;
    };
  }, [wanted, step]);
  return wanted ? found : null;
}
