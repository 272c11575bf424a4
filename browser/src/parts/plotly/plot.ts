import Plotly, { type PlotlyElement } from "plotly.js-strict-dist-min";
import { sameJson } from "../components/json";
import { withOutlines } from "./geography";
import { NOTHING, type Selected, selected, shownAs } from "./selection";
import type { Spec } from "./spec";

/** Events after which another selection may hold. Charts of rings and rectangles have events of their own. */
const SELECTIONS = ["plotly_selected", "plotly_deselect"];

/** Faults of a figure that Plotly may stumble over: the wrong kind of value. */
const CODES = new Set(["object", "array", "value"]);

/** A plot in an element. Of what comes while a drawing is under way, the newest is drawn after it. */
export class Plot {
  private spec: Spec | null = null;
  private waiting = false;
  private busy = false;
  private listening = false;
  private selection = NOTHING;
  private revision = 0;

  constructor(
    private readonly place: HTMLElement,
    private readonly chosen: (selection: Selected) => void,
    private readonly failed: (error: unknown) => void,
  ) {
    addEventListener("beforeprint", this.print);
  }

  /** Draws the figure, or brings what is drawn up to date with it. */
  show(spec: Spec, selection: Selected): void {
    // What the user has just selected comes back as the value.
    if (spec === this.spec && sameJson(selection, this.selection)) return;
    this.selection = selection;
    this.spec = spec;
    this.waiting = true;
    if (!this.busy) this.draw();
  }

  stop(): void {
    this.waiting = false;
    removeEventListener("beforeprint", this.print);
    Plotly.purge(this.place);
  }

  /** What goes to paper is what the canvases hold, and browsers empty those of three dimensions after each frame. */
  private readonly print = () => {
    const { _fullLayout: drawn = {} } = this.place as PlotlyElement;
    for (const name of Object.keys(drawn)) {
      if (/^scene\d*$/.test(name)) drawn[name]?._scene?.glplot?.redraw();
    }
  };

  private async draw(): Promise<void> {
    this.busy = true;
    try {
      while (this.waiting && this.spec) {
        this.waiting = false;
        await this.react(this.spec);
      }
    } catch (error) {
      Plotly.purge(this.place);
      this.listening = false;
      this.failed(faultOf(this.spec) ?? error);
    } finally {
      this.busy = false;
    }
  }

  private async react({ config, ...figure }: Spec): Promise<void> {
    const { data, layout, frames } = await withOutlines(figure);
    const shown = shownAs(this.selection, data.length);
    this.revision += 1;
    // Plotly writes into what it is given. Of a selection it would let go with the data that it was made in.
    const drawn = await Plotly.react(this.place, {
      data: data.map((trace, place) => ({ ...trace, ...shown?.traces[place] })),
      layout: { ...structuredClone(layout), ...shown?.layout, selectionrevision: this.revision },
      config: { ...config },
      frames: [...frames],
    });
    if (this.listening) return;
    this.listening = true;
    for (const event of SELECTIONS) drawn.on(event, (happened) => this.happened(happened));
  }

  private happened(event: unknown): void {
    // While it draws, it is not the user who selects.
    if (this.busy) return;
    const selection = selected(event);
    if (sameJson(selection, this.selection)) return;
    this.selection = selection;
    this.chosen(selection);
  }
}

/** What Plotly finds wrong with a figure that it stumbled over; null: nothing. */
function faultOf(spec: Spec | null): Error | null {
  const faults = (spec && Plotly.validate([...spec.data], spec.layout)) || [];
  const first = faults.find(({ code }) => CODES.has(code));
  return first ? new Error(`${first.msg}.`) : null;
}
