import {
  type Spec as Compiled,
  type Loader,
  loader,
  type Padding,
  parse,
  type Renderers,
  type Scene,
  View,
} from "vega";
import { type Config, compile, type TopLevelSpec } from "vega-lite";
import { GoneError } from "../../session/frames";
import type { Row } from "../arrow";
import type { Palette } from "../figure/palette";
import "./circles";
import { Dataset } from "./dataset";
import { expressions } from "./expressions";
import { type Extent, isSingle, partWidths, type Spec, sized } from "./layout";
import { CHART_HEIGHT, CHART_WIDTH, legendLayout, lineSignals, wrapped } from "./legends";
import { Pointer } from "./pointer";
import { projected } from "./projected";
import { partOf, type Refine, ZOOM } from "./refine";
import { asSelection, cleared, names, type Remembered, remembered, restore, type Selected } from "./selections";
import { themed } from "./theme";
import type { Tooltip } from "./tooltip";
import { isTurned, upright } from "./upright";

export type Datasets = Readonly<Record<string, readonly Row[]>>;

export interface Given {
  readonly spec: Spec;
  readonly data: Datasets;
  readonly extent: Extent;
  /** null: Vega's own look. */
  readonly palette: Palette | null;
  readonly alt: string | null;
  /** The selection parameters to tell of. */
  readonly followed: readonly string[];
  /** What is selected as far as the server knows, for a chart that is new on the page. */
  readonly kept: Selected;
  /** Fetches more of the part that is enlarged. null: all is there. */
  readonly refine: Refine | null;
  readonly tooltip: Tooltip;
  readonly selected: (selected: Selected) => void;
  readonly failed: (message: string) => void;
}

/** While the wheel turns, each step is another part. */
const PAUSE = 200;
/** More marks than these are quicker on a canvas. */
const MANY = 2000;
/** The width that legends of a chart may have which is as wide as its content. */
const LEGENDS_WIDTH = 300;
/** The share of its usual height that the marks of a chart have at least. */
const MARKS_SHARE = 0.4;

/** A chart on the page. Its data and its size can change; for anything else there is a new one. */
export class Chart {
  private asking: AbortController | null = null;
  private pause = 0;
  private pointer: Pointer | null = null;
  private readonly datasets = new Map<string, Dataset>();
  /** What is in view is finer than the data that were given. */
  private fine = false;

  /** The size that the chart has by itself, where that is a number of pixels and not so many for each bar. */
  private readonly natural: Extent;
  /** How high the chart is, where that is not asked for. */
  private high: number;
  /** Its labels may be slanted: how much room they take is known only when the chart has its width. */
  private readonly turns: boolean;
  /** What its legends' lines depend on, and what that was when they were laid out. */
  private readonly lineSignals: readonly string[];
  private lines: string | null = null;

  private constructor(
    readonly view: View,
    public given: Given,
    private extent: Extent,
    /** The data in view. */
    public shown: Datasets,
    compiled: Compiled,
  ) {
    this.lineSignals = lineSignals(compiled);
    this.turns = compiled.axes?.some(isTurned) ?? false;
    const own = (side: "width" | "height") =>
      isSingle(given.spec) && extent[side] === null && typeof compiled[side] === "number" ? compiled[side] : null;
    this.natural = { width: own("width"), height: own("height") };
    this.high = this.natural.height ?? 0;
  }

  /** Draws a chart into `host`, where `former` stood. Rejects with what is wrong with the spec. */
  static async draw(host: HTMLElement, given: Given, former: Chart | null): Promise<Chart> {
    const { palette, alt, spec, failed } = given;
    const named = alt === null ? spec : { ...spec, description: alt };
    const { spec: compiled } = compile(projected(sized(named, given.extent)) as unknown as TopLevelSpec, {
      config: config(given),
      logger: quiet(failed),
    });
    const single = isSingle(spec);
    const laid = palette ? wrapped(compiled, single) : compiled;
    const layout = palette ? legendLayout(single) : undefined;
    const parsed = parse(palette && !asked(spec) ? upright(laid) : laid, layout, { ast: true });
    const view = new View(parsed, {
      expr: expressions,
      renderer: renderer(given),
      loader: ownLoader(failed),
      logger: quiet(failed),
      tooltip: given.tooltip.show,
      hover: true,
    });
    const chart = new Chart(view, given, given.extent, given.data, laid);
    chart.put(given.data);
    await view.initialize(host).runAsync();
    await chart.fit();
    if (former && former.given.spec === spec) await chart.recall(remembered(former.view, names(spec)));
    else await chart.select(given.kept);
    for (const name of given.followed) view.addSignalListener(name, () => chart.tell());
    if (Pointer.isFor(spec)) chart.pointer = new Pointer(view, spec, given.tooltip, host);
    if (given.refine) view.addSignalListener(ZOOM, () => chart.refineSoon());
    return chart;
  }

  /** Changes the data: marks move, axes follow, zoom and selection stay. */
  async change(given: Given): Promise<void> {
    this.given = given;
    this.put(given.data);
    await this.view.runAsync();
    await this.fit();
    await this.pointer?.refresh();
    this.refineSoon();
  }

  async resize(extent: Extent): Promise<void> {
    const { width, height } = this.extent;
    const scrolls = extent.width === null && !isSingle(this.given.spec);
    if (extent.width === width && extent.height === height && !scrolls) return;
    this.extent = extent;
    if (!isSingle(this.given.spec)) return this.fit();
    this.view.width(extent.width ?? this.natural.width ?? this.view.width());
    const high = extent.height ?? this.natural.height;
    this.view.height(high ?? this.view.height());
    this.high = high ?? 0;
    if (this.lineSignals.length > 0 && high !== null) this.view.signal(CHART_HEIGHT, high);
    await this.view.runAsync();
    await this.fit();
  }

  /** Whether the chart can be brought to another size without being drawn anew. */
  reaches(extent: Extent): boolean {
    return (["width", "height"] as const).every(
      (side) => (extent[side] === null) === (this.extent[side] === null) || this.natural[side] !== null,
    );
  }

  async clear(): Promise<void> {
    await this.recall(cleared(remembered(this.view, this.given.followed)));
  }

  private async select(kept: Selected): Promise<void> {
    if (Object.keys(kept).length === 0) return;
    restore(this.view, this.given.spec, kept);
    await this.view.runAsync();
  }

  private async recall(state: Remembered): Promise<void> {
    // Its type is that of a record of anything.
    await this.view.setState({ ...state }).runAsync();
  }

  remove(): void {
    clearTimeout(this.pause);
    this.asking?.abort();
    this.pointer?.end();
    this.view.finalize();
  }

  private put(data: Datasets): void {
    this.shown = data;
    for (const [name, rows] of Object.entries(data)) this.fill(name, rows);
  }

  private fill(name: string, rows: readonly Row[]): void {
    // What no mark uses is not in the compiled spec.
    if (!this.has(name)) return;
    const dataset = this.datasets.get(name) ?? new Dataset(this.view, name, isKeyed(this.given.spec));
    this.datasets.set(name, dataset);
    dataset.fill(rows);
  }

  private has(name: string): boolean {
    try {
      this.view.data(name);
      return true;
    } catch {
      return false;
    }
  }

  private refineSoon(): void {
    if (this.given.refine === null) return;
    clearTimeout(this.pause);
    this.pause = window.setTimeout(() => void this.refined(), PAUSE);
  }

  /** Has more of the part in view, now that the user has stopped turning the wheel. */
  private async refined(): Promise<void> {
    const { shown, given } = this;
    this.asking?.abort();
    const asking = new AbortController();
    this.asking = asking;
    const part = partOf(given.spec, this.view.signal(ZOOM));
    if (part === null && !this.fine) return;
    for (const [name, coarse] of Object.entries(shown)) {
      try {
        const fine = await given.refine?.(coarse, part, asking.signal);
        // Newer data may have come meanwhile.
        if (!fine || this.shown !== shown) return;
        this.fine = part !== null;
        this.fill(name, fine);
      } catch (error) {
        // What cannot be had more finely stays as it is; the next rerun brings a frame that is there.
        if (!(error instanceof GoneError) && !asking.signal.aborted) given.failed(String(error));
        return;
      }
    }
    await this.view.runAsync();
  }

  /** Whether the legends go on in other lines than before. */
  private wraps(): boolean {
    const former = this.lines;
    this.lines = this.lineSignals.map((name) => this.view.signal(name)).join();
    return this.lineSignals.length > 0 && this.lines !== former;
  }

  private tell(): void {
    const pairs = this.given.followed.map((name) => [name, asSelection(this.view.signal(name))] as const);
    this.given.selected(Object.fromEntries(pairs.filter(([, one]) => one !== null)));
  }

  /** Slanted labels, and the axes and legends of charts of several parts, take room that is known when they are drawn. */
  private async fit(): Promise<void> {
    if (!isSingle(this.given.spec)) return this.fitParts();
    if (this.wraps() || this.turns) await this.view.resize().runAsync();
    await this.grow();
  }

  /** A chart that nobody has given a height is higher than usual where labels and legends would leave little to the marks. */
  private async grow(): Promise<void> {
    const { view, natural, extent } = this;
    if (natural.height === null || extent.height !== null) return;
    const high = Math.max(natural.height, Math.ceil(this.high + natural.height * MARKS_SHARE - view.height()));
    if (high === this.high) return;
    this.high = high;
    await view.height(high).runAsync();
  }

  /** Gives the parts the width that axes and headers leave them, and the legends below them as much as they have. */
  private async fitParts(): Promise<void> {
    const { view, extent, given } = this;
    const known = view.getState({ data: () => false, signals: () => true }).signals as Record<string, unknown>;
    const { signals, abreast } = partWidths(given.spec, (name) => (this.has(name) ? view.data(name).length : 1));
    const names = signals.filter((name) => typeof known[name] === "number");
    const over = extent.width === null ? 0 : sidesOf(view).width - extent.width;
    if (Math.abs(over) >= 2) {
      for (const name of names) view.signal(name, Math.max(60, Math.floor((known[name] as number) - over / abreast)));
    }
    await view.resize().runAsync();
    if (CHART_WIDTH in known) await this.fitLegends();
  }

  /** Legends stand in line with the marks. Where the parts scroll, they do not. */
  private async fitLegends(): Promise<void> {
    const { view, extent } = this;
    const { left, width } = sidesOf(view);
    const spread = (room: number) =>
      view
        .signal(CHART_WIDTH, room - left)
        .resize()
        .runAsync();
    await spread(extent.width ?? Math.max(LEGENDS_WIDTH, width));
    const place = view.container()?.parentElement;
    if (extent.width === null && place && place.scrollWidth > place.clientWidth) await spread(place.clientWidth);
  }
}

/** Whether something of a chart of several parts has its room above or below them: the title, and most legends. */
function goesByWidth({ role, items }: Scene): boolean {
  const { orient } = (items[0] ?? {}) as { orient?: string };
  return role === "title" || (role === "legend" && (orient === "bottom" || orient === "top"));
}

/** How wide a chart of several parts is by these, without a title and legends below, and how much of it is left of the marks. */
function sidesOf(view: View): { left: number; width: number } {
  const { root } = view.scenegraph() as unknown as { root: Scene };
  const parts = root.items.flatMap(({ items }) => items).filter((mark) => !goesByWidth(mark));
  const padding = view.padding() as Exclude<Padding, number>;
  const left = (padding.left ?? 0) - Math.min(0, ...parts.map(({ bounds }) => bounds.x1));
  const right = (padding.right ?? 0) + Math.max(0, ...parts.map(({ bounds }) => bounds.x2));
  return { left, width: left + right };
}

/** The figure has a name, and its data can be shown as a table: marks that are read out one by one help nobody. */
function config({ palette, spec }: Given): Config {
  const look = palette ? themed(palette, spec) : {};
  return { ...look, mark: { ...look.mark, aria: false } };
}

/** Whether the spec has a wish for the angle of labels. */
function asked(spec: Spec): boolean {
  return JSON.stringify(spec).includes('"labelAngle"');
}

/** Whether the spec says by which columns its marks are told apart. */
function isKeyed(spec: Spec): boolean {
  return JSON.stringify(spec).includes('"key":');
}

function renderer({ spec, data }: Given): Renderers {
  const { usermeta } = spec as { usermeta?: { embedOptions?: { renderer?: Renderers } } };
  return usermeta?.embedOptions?.renderer ?? (isMany(data) ? "canvas" : "svg");
}

export function isMany(data: Datasets): boolean {
  return Object.values(data).reduce((sum, rows) => sum + rows.length, 0) > MANY;
}

/** Vega logs what goes wrong, and draws on. */
function quiet(failed: (message: string) => void) {
  const logger = {
    level: () => logger as never,
    error: (...said: readonly unknown[]) => {
      failed(said.map((one) => (one instanceof Error ? one.message : String(one))).join(" "));
      return logger as never;
    },
    warn: () => logger as never,
    info: () => logger as never,
    debug: () => logger as never,
  };
  return logger;
}

/** Data by address: from this server. The page's security policy allows no other. */
function ownLoader(failed: (message: string) => void): Loader {
  const made = loader({ baseURL: document.baseURI });
  return {
    ...made,
    load: async (uri, options) => {
      try {
        return await made.load(uri, options);
      } catch (error) {
        failed(
          `The data at ${uri} could not be loaded. Pages load data from their own server alone: read them in the ` +
            "script, for instance by pandas.read_csv or read_json, and give the chart the data frame.",
        );
        throw error;
      }
    },
  };
}
