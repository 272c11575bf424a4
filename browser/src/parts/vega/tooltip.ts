import type { TooltipHandler } from "vega";
import { Later } from "./expressions";
import css from "./tooltip.module.css";

/** Pixels between the pointer and the tooltip. */
const OFF = 14;

/** Tooltips of the charts' marks, over everything: also over a chart that fills the screen. */
export class Tooltip {
  private readonly panel = document.createElement("div");

  constructor(place: HTMLElement) {
    this.panel.className = css.tooltip as string;
    this.panel.popover = "manual";
    this.panel.setAttribute("role", "tooltip");
    place.append(this.panel);
  }

  /** What Vega calls when the pointer comes onto a mark, moves there, or leaves it. */
  readonly show: TooltipHandler = (_handler, event, _item, value) => {
    this.say(event, value);
  };

  say(event: MouseEvent, given: unknown): void {
    const value = given instanceof Later ? given.value : given;
    if (value === null || value === undefined || value === "") {
      this.hide();
      return;
    }
    this.panel.replaceChildren(...content(value));
    if (!this.panel.matches(":popover-open")) this.panel.showPopover();
    this.move(event);
  }

  remove(): void {
    this.panel.remove();
  }

  hide(): void {
    if (this.panel.matches(":popover-open")) this.panel.hidePopover();
  }

  private move({ clientX, clientY }: MouseEvent): void {
    const { width, height } = this.panel.getBoundingClientRect();
    const left = clientX + OFF + width > innerWidth ? clientX - OFF - width : clientX + OFF;
    const top = clientY + OFF + height > innerHeight ? clientY - OFF - height : clientY + OFF;
    this.panel.style.left = `${Math.max(4, left)}px`;
    this.panel.style.top = `${Math.max(4, top)}px`;
  }
}

/** A text, or fields with their values; `title` and `image` stand above them. */
function content(value: unknown): Node[] {
  if (typeof value !== "object" || value === null) return [new Text(String(value))];
  if (Array.isArray(value)) return [new Text(value.map(text).join(", "))];
  const { title, image, ...fields } = value as Record<string, unknown>;
  const nodes: Node[] = [];
  if (title !== undefined) nodes.push(made("strong", text(title)));
  if (typeof image === "string" && /^(https?:|data:image\/|\/|\w+\/)/.test(image)) {
    nodes.push(Object.assign(made("img"), { src: image, alt: "" }));
  }
  const list = made("dl");
  for (const [name, one] of Object.entries(fields)) {
    // A series that has nothing here.
    if (one !== undefined && one !== "NaN") list.append(made("dt", name), made("dd", text(one)));
  }
  if (list.childNodes.length > 0) nodes.push(list);
  return nodes;
}

/** Vega-Lite tells numbers with all their digits. */
const LONG = /^[-−]?\d+\.\d{5,}$/;

function text(value: unknown): string {
  if (typeof value === "string" && LONG.test(value))
    return String(Number(Number(value.replace("−", "-")).toPrecision(6)));
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}

function made(tag: string, inside = ""): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = inside;
  return element;
}
