import { Deck, MapView, type PickingInfo, type Viewport } from "@deck.gl/core";
import { type Device, log } from "@luma.gl/core";
import { hasWebgl } from "../webgl";
import { type Sight, sightOf, WORLD } from "./sight";
import type { ViewState } from "./view";

/** What a map tells while the user looks at it. */
export interface Listener {
  /** The user has moved it. */
  moved(view: ViewState): void;
  /** Another part of the world is in sight. */
  sighted(sight: Sight): void;
  clicked(info: PickingInfo): void;
  failed(error: Error, layer?: string): void;
  tooltip(info: PickingInfo): ReturnType<NonNullable<Deck["props"]["getTooltip"]>>;
}

interface Move {
  readonly isDragging?: boolean;
  readonly isPanning?: boolean;
  readonly isRotating?: boolean;
  readonly isZooming?: boolean;
}

// It reports what its own shaders do not use.
log.enable(false);

let count = 0;

/** Whether this browser can draw maps at all. */
export const canDraw = () => hasWebgl("webgl2");

/** deck.gl's canvas for one scene, made once: what changes goes to it as properties. */
export class Stage {
  private readonly deck: Deck<never>;
  private view: ViewState | null = null;
  private name = "";
  private sight = WORLD;
  private device: Device | null = null;
  private over = false;

  constructor(parent: HTMLDivElement, listener: () => Listener, before: (viewport: Viewport) => void) {
    count += 1;
    this.deck = new Deck({
      id: `o-map-${count}`,
      parent,
      // Beyond its edge the world begins again.
      views: new MapView({ repeat: true, controller: true }),
      layers: [],
      // Its controller refuses to begin without one, and the canvas may be ready before the first `look`.
      initialViewState: { longitude: 0, latitude: 0, zoom: 0 },
      pickingRadius: 3,
      getTooltip: (info: PickingInfo) => listener().tooltip(info),
      onClick: (info: PickingInfo) => listener().clicked(info),
      onLoad: () => this.label(this.name),
      onDeviceInitialized: (device: Device) => {
        this.device = device;
        if (this.over) this.release();
      },
      onError: (error: Error, layer?: { id: string }) => listener().failed(error, layer?.id),
      onViewStateChange: ({ viewState, interactionState }: { viewState: ViewState; interactionState: Move }) => {
        this.view = viewState;
        const { isDragging, isPanning, isRotating, isZooming } = interactionState;
        if (isDragging || isPanning || isRotating || isZooming) listener().moved(viewState);
      },
      onBeforeRender: () => {
        const viewport = this.deck.getViewports()[0];
        if (!viewport) return;
        before(viewport);
        const sight = sightOf(viewport, this.sight);
        if (sight !== this.sight) listener().sighted(sight);
        this.sight = sight;
      },
    } as never);
  }

  /** Where it is looked at from. */
  get seenFrom(): ViewState | null {
    return this.view;
  }

  /** Says what the canvas shows. It takes the focus, for keys move the map, too. */
  label(name: string): void {
    this.name = name;
    const canvas = this.deck.getCanvas();
    if (canvas) Object.assign(canvas, { tabIndex: 0, role: "img", ariaLabel: name });
  }

  look(view: ViewState): void {
    this.view = view;
    this.deck.setProps({ initialViewState: view } as never);
  }

  show(props: object): void {
    this.deck.setProps(props as never);
  }

  /** Draws now, so that the canvas can be copied. */
  draw(): void {
    this.deck.redraw("picture");
  }

  end(): void {
    this.over = true;
    this.deck.finalize();
    this.release();
  }

  /** deck.gl would leave its graphics context to the next map on the same canvas; here each map has one of its own. */
  private release(): void {
    this.device?.canvasContext?.destroy();
    this.device?.loseDevice();
    this.device = null;
  }
}
