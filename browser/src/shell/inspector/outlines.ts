import type { Touch, Touched } from "../../session/touches";
import type { PageTree } from "../../tree/page_tree";
import { type Standing, standing } from "./standing";

/** How long an outline stays. */
const SHOWN = 1600;
/** Elements that are outlined at once; of more it could not be told which. */
const MOST = 200;

const COLORS: Record<Touch, string> = { inserted: "var(--o-green)", changed: "var(--o-orange)" };

/**
 * Outlines elements on the page. An outline takes no room, so nothing moves; as an animation of the element's own it
 * leaves no mark, and goes with the element.
 */
export class Outlines {
  private held: Animation[] = [];

  constructor(private readonly tree: PageTree) {}

  /** For a moment: what frames touched. */
  flash(touched: Touched): void {
    const boxes = allBoxes();
    // Fading is for those who like things to move; others see it, and then they do not.
    const easing = matchMedia("(prefers-reduced-motion: reduce)").matches
      ? "step-end"
      : "cubic-bezier(0.7, 0, 0.8, 0.4)";
    for (const { node, touch } of standing(this.tree, touched).slice(0, MOST)) {
      for (const box of this.boxesOf(node.id, boxes)) {
        box.animate([outline(COLORS[touch]), outline("transparent")], { duration: SHOWN, easing });
      }
    }
  }

  /** Until `release`: one element. */
  hold({ node, touch }: Standing): void {
    this.release();
    const frames = [outline(COLORS[touch]), outline(COLORS[touch])];
    const boxes = this.boxesOf(node.id, allBoxes());
    this.held = boxes.map((box) => box.animate(frames, { duration: SHOWN, iterations: Number.POSITIVE_INFINITY }));
  }

  release(): void {
    for (const animation of this.held) animation.cancel();
    this.held = [];
  }

  /** Brings an element into view. */
  reveal({ node }: Standing): void {
    this.boxesOf(node.id, allBoxes())[0]?.scrollIntoView({ block: "center" });
  }

  /** The boxes that a node is drawn in: its own, or those of what it holds. */
  private boxesOf(id: number, boxes: ReadonlyMap<number, HTMLElement>): HTMLElement[] {
    const own = boxes.get(id);
    return own ? [own] : (this.tree.get(id)?.children ?? []).flatMap((child) => this.boxesOf(child, boxes));
  }
}

function outline(color: string): Keyframe {
  return { outline: `2px solid ${color}`, outlineOffset: "3px" };
}

function allBoxes(): Map<number, HTMLElement> {
  const all = document.querySelectorAll<HTMLElement>("[data-node]");
  return new Map([...all].map((box) => [Number(box.dataset.node), box]));
}
