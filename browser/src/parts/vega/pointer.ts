import type { Padding, Scene, SceneItem, View } from "vega";
import type { Row } from "../arrow";
import { along, type Spec } from "./layout";
import type { Tooltip } from "./tooltip";

/** The parameter of charts of series by which they know where on their axis the pointer is: a value of x, or null. */
const POINTER = "pointer";
/** What they draw there, and has the words. */
const MARK = "at_pointer_marks";

/**
 * Shows what a chart has where the pointer is. Vega could find that out, by a cell around each row that is drawn without
 * being seen; charts of many rows would take several times as long to draw.
 */
export class Pointer {
  private event: PointerEvent | null = null;
  private readonly over = new AbortController();

  constructor(
    private readonly view: View,
    private readonly spec: Spec,
    private readonly tooltip: Tooltip,
    private readonly host: HTMLElement,
  ) {
    const { signal } = this.over;
    const here = (event: PointerEvent) => void this.move(event);
    host.addEventListener("pointermove", here, { signal });
    host.addEventListener("pointerdown", here, { signal });
    // A finger leaves when it is lifted; what it has touched is there to be read.
    host.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && this.move(null), { signal });
    const elsewhere = (event: Event) => !host.contains(event.target as Element) && this.event && this.move(null);
    document.addEventListener("pointerdown", elsewhere, { signal });
  }

  /** Whether a chart is one of those. */
  static isFor({ params }: Spec): boolean {
    return Array.isArray(params) && params.some((one) => one.name === POINTER && "value" in one);
  }

  /** Says it anew: the data have changed. */
  async refresh(): Promise<void> {
    if (this.event) await this.move(this.event);
  }

  end(): void {
    this.over.abort();
  }

  private async move(event: PointerEvent | null): Promise<void> {
    const { view, tooltip } = this;
    const value = event && this.nearest(event);
    this.event = value === null ? null : event;
    if (value !== view.signal(POINTER)) await view.signal(POINTER, value).runAsync();
    // It may have moved on meanwhile.
    if (this.over.signal.aborted || (this.event ?? event) !== event) return;
    const [said] = marks((view.scenegraph() as unknown as { root: Scene }).root, MARK);
    if (event && this.event && said) tooltip.say(event, said.tooltip);
    else tooltip.hide();
  }

  /** The value of x that stands nearest to the pointer. null: the pointer is not among the marks. */
  private nearest({ clientX, clientY }: PointerEvent): unknown {
    const { view, spec } = this;
    const box = this.host.querySelector("canvas, svg")?.getBoundingClientRect();
    const padding = view.padding() as Exclude<Padding, number>;
    const [left, top] = view.origin();
    const x = clientX - (box?.left ?? 0) - (padding.left ?? 0) - left;
    const y = clientY - (box?.top ?? 0) - (padding.top ?? 0) - top;
    if (x < 0 || y < 0 || x > view.width() || y > view.height()) return null;
    const scale = view.scale("x") as (value: unknown) => number;
    const column = along(spec);
    let [found, least]: [unknown, number] = [null, Number.POSITIVE_INFINITY];
    for (const row of view.data(String((spec.data as { name?: string }).name)) as Row[]) {
      const off = Math.abs(scale(row[column]) - x);
      if (off < least && row[column] !== null) [found, least] = [row[column], off];
    }
    return found;
  }
}

/** The marks of a name, with what is drawn by them. */
function marks(scene: Scene, name: string): (SceneItem & { tooltip?: unknown })[] {
  if (scene.name === name) return scene.items;
  return scene.items.flatMap(({ items }) => (items ?? []).flatMap((inner) => marks(inner, name)));
}
