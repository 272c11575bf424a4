import * as echarts from "echarts";
import { sameJson } from "../components/json";
import type { Part } from "../plotly/figure";
import type { Option } from "./option";
import { patch } from "./patch";
import { type Area, actions, NOTHING, type Points, type Selected, selectedOf } from "./selection";
import { asViewed } from "./view";

export interface Look {
  readonly option: Option;
  readonly theme: Part | null;
  readonly width: number;
  readonly height: number;
}

/** A chart in an element. */
export class Chart {
  private readonly chart: echarts.ECharts;
  private shown: Look;
  private selection = NOTHING;
  private clicked: readonly Points[] = [];
  private brushed: readonly Points[] = [];
  private areas: readonly Area[] = [];
  private acting = false;

  constructor(
    place: HTMLElement,
    renderer: "canvas" | "svg",
    look: Look,
    private readonly chosen: (selection: Selected) => void,
  ) {
    const { option, theme, width, height } = look;
    this.chart = echarts.init(place, theme, { renderer, width, height });
    this.shown = look;
    this.chart.setOption(option);
    this.listen();
  }

  /** Brings the chart up to date. What the user has zoomed and selected in it stays. */
  show(look: Look): void {
    const { option, theme, width, height } = this.shown;
    this.shown = look;
    if (look.theme !== theme) this.chart.setTheme(look.theme ?? "default");
    if (look.width !== width || look.height !== height) this.chart.resize({ width: look.width, height: look.height });
    if (look.option === option) return;
    const changes = patch(option, look.option);
    if (changes !== null) {
      this.chart.setOption(changes);
      return;
    }
    const drawn = () => this.chart.getOption() as Option;
    this.chart.setOption(asViewed(look.option, option, drawn), { notMerge: true });
    this.act(actions(look.option, this.selection));
  }

  /** Shows what is selected, unless it does already. */
  select(selection: Selected): void {
    if (sameJson(selection, this.selection)) return;
    this.act([...this.none(), ...actions(this.shown.option, selection)]);
    this.selection = selection;
  }

  stop(): void {
    this.chart.dispose();
  }

  /** The chart as a canvas, or as SVG text. */
  picture(background: string): HTMLCanvasElement | string {
    return this.chart.getZr().painter.type === "svg"
      ? this.chart.renderToSVGString()
      : this.chart.renderToCanvas({ pixelRatio: 2, backgroundColor: background });
  }

  private listen(): void {
    this.chart.on("selectchanged", (happened) => {
      this.clicked = (happened as { selected: Points[] }).selected;
      this.tell();
    });
    this.chart.on("brushselected", (happened) => {
      const { batch } = happened as { batch: { selected: Points[]; areas: Area[] }[] };
      this.brushed = batch.flatMap(({ selected }) => selected);
      this.areas = batch[0]?.areas ?? [];
      if (this.areas.length === 0) this.tell();
    });
    // While an area is drawn, what lies in it changes with every step of the pointer.
    this.chart.on("brushEnd", () => {
      setTimeout(() => this.tell());
    });
    this.chart.getZr().on("dblclick", () => {
      for (const action of this.none()) this.chart.dispatchAction(action as echarts.Payload);
    });
  }

  private tell(): void {
    if (this.acting || this.chart.isDisposed()) return;
    const selection = selectedOf(this.shown.option, [...this.clicked, ...this.brushed], this.areas);
    if (sameJson(selection, this.selection)) return;
    this.selection = selection;
    this.chosen(selection);
  }

  /** The actions after which nothing is selected. */
  private none(): Part[] {
    const picked = this.clicked.map((points) => ({ type: "unselect", ...points }));
    return this.areas.length > 0 ? [{ type: "brush", command: "clear", areas: [] }, ...picked] : picked;
  }

  private act(steps: readonly Part[]): void {
    this.acting = true;
    for (const step of steps) this.chart.dispatchAction(step as echarts.Payload);
    this.acting = false;
  }
}
