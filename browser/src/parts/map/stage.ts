import { Deck, type PickingInfo, type Viewport } from "@deck.gl/core";
import type { ViewState } from "./view";

/** What a map tells while the user looks at it. */
export interface Listener {
  /** The user has moved it. */
  moved(view: ViewState): void;
  /** It is looked at from another height, in half steps of zoom. */
  stepped(step: number): void;
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

let supported: boolean | null = null;

/** Whether this browser can draw maps at all. */
export function canDraw(): boolean {
  supported ??= document.createElement("canvas").getContext("webgl2") !== null;
  return supported;
}

/** deck.gl's canvas for one scene, made once: what changes goes to it as properties. */
export class Stage {
  private readonly deck: Deck<never>;
  private view: ViewState | null = null;
  private step = Number.NaN;

  constructor(parent: HTMLDivElement, listener: () => Listener, before: (viewport: Viewport) => void) {
    this.deck = new Deck({
      parent,
      controller: true,
      layers: [],
      pickingRadius: 3,
      getTooltip: (info: PickingInfo) => listener().tooltip(info),
      onClick: (info: PickingInfo) => listener().clicked(info),
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
        this.climbed(viewport.zoom, listener());
      },
    } as never);
  }

  private climbed(zoom: number, listener: Listener): void {
    const step = Math.floor(zoom * 2) / 2;
    if (step === this.step) return;
    this.step = step;
    listener.stepped(step);
  }

  /** Where it is looked at from. */
  get seenFrom(): ViewState | null {
    return this.view;
  }

  look(view: ViewState): void {
    this.view = view;
    this.deck.setProps({ initialViewState: view } as never);
  }

  show(props: object): void {
    this.deck.setProps(props as never);
  }

  get canvas(): HTMLCanvasElement | null {
    return this.deck.getCanvas();
  }

  /** Draws now, so that the canvas can be copied. */
  draw(): void {
    this.deck.redraw("picture");
  }

  end(): void {
    this.deck.finalize();
  }
}
