import { Tooltip } from "./tooltip";
import { Chart, type Given, isMany } from "./view";

/** What there is to say of the chart on a stage. */
export interface Report {
  readonly chart: Chart | null;
  /** What is wrong, for the script's author; null: nothing. */
  readonly error: string | null;
}

/** What a stage is asked to show: a chart's own part is added here. */
export type Wanted = Omit<Given, "tooltip" | "failed">;

/**
 * The place of one chart. Whatever it is asked to show, it changes the chart in view as little as may be; while that is
 * under way, only the newest wish waits. A new chart takes the place of the old one when it is drawn.
 */
export class Stage {
  private readonly tooltip: Tooltip;
  private wish: Wanted | null = null;
  private busy = false;
  private over = false;
  private host: HTMLElement | null = null;
  private chart: Chart | null = null;
  /** What is wrong with the data or the spec in view. */
  private error: string | null = null;

  constructor(
    private readonly place: HTMLElement,
    private readonly report: (report: Report) => void,
  ) {
    this.tooltip = new Tooltip(place);
  }

  show(wanted: Wanted): void {
    this.wish = wanted;
    if (!this.busy) void this.work();
  }

  end(): void {
    this.over = true;
    this.wish = null;
    this.chart?.remove();
    this.host?.remove();
    this.tooltip.remove();
  }

  private async work(): Promise<void> {
    this.busy = true;
    for (let wanted = this.wish; wanted; wanted = this.wish) {
      this.wish = null;
      try {
        await this.become({ ...wanted, tooltip: this.tooltip, failed: (message) => this.failed(message) });
      } catch (caught) {
        this.error = caught instanceof Error ? caught.message : String(caught);
      }
      if (this.over) return;
      this.report({ chart: this.chart, error: this.error });
    }
    this.busy = false;
  }

  /** Vega goes on when something has failed: what it says first is the cause of what follows. */
  private failed(message: string): void {
    this.error ??= message;
    if (!this.busy && !this.over) this.report({ chart: this.chart, error: this.error });
  }

  private async become(given: Given): Promise<void> {
    const { chart } = this;
    if (chart && isSame(chart.given, given) && chart.reaches(given.extent)) {
      if (chart.shown !== given.data) {
        this.error = null;
        await chart.change(given);
      }
      await chart.resize(given.extent);
      return;
    }
    this.error = null;
    const host = this.place.appendChild(document.createElement("div"));
    if (chart) Object.assign(host.style, { position: "absolute", inset: "0", visibility: "hidden" });
    try {
      const drawn = await Chart.draw(host, given, chart);
      if (this.over) return drawn.remove();
      chart?.remove();
      this.host?.remove();
      host.removeAttribute("style");
      [this.host, this.chart] = [host, drawn];
    } catch (error) {
      host.remove();
      throw error;
    }
  }
}

/** Whether one chart can show both: they differ in data and size at most. */
function isSame(one: Given, other: Given): boolean {
  return (
    one.spec === other.spec &&
    one.palette === other.palette &&
    one.alt === other.alt &&
    one.followed === other.followed &&
    isMany(one.data) === isMany(other.data)
  );
}
