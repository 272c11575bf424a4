import { getMiddleCenterBias } from "@glideapps/glide-data-grid";
import { type Draw, renderer } from "./cell";

/** Letters beyond those that fit are not even measured. */
const MOST = 1000;

/** One line of text where the cell's alignment puts it; what does not fit ends in dots. */
export function drawText(args: Draw, text: string, colour: string, indent = 0): { x: number; width: number } {
  const { ctx, rect, theme, cell } = args;
  const pad = theme.cellHorizontalPadding;
  const room = rect.width - 2 * pad - indent;
  const line = fitted(ctx, oneLine(text), room);
  const width = ctx.measureText(line).width;
  const spare = Math.max(0, room - width);
  const align = cell.contentAlign ?? "left";
  const x = rect.x + pad + indent + (align === "right" ? spare : align === "center" ? spare / 2 : 0);
  mark(args, line, x);
  ctx.fillStyle = colour;
  ctx.fillText(line, x, rect.y + rect.height / 2 + getMiddleCenterBias(ctx, theme.baseFontFull));
  return { x, width };
}

export function oneLine(text: string): string {
  const short = text.length > MOST ? text.slice(0, MOST) : text;
  return short.includes("\n") ? short.replace(/\s*\n\s*/g, " ") : short;
}

/** The text, or as much of its beginning as there is room for. */
export function fitted(ctx: CanvasRenderingContext2D, text: string, room: number): string {
  if (ctx.measureText(text).width <= room) return text;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ctx.measureText(`${text.slice(0, middle)}…`).width <= room) low = middle;
    else high = middle - 1;
  }
  return `${text.slice(0, low)}…`;
}

/** Marks what is looked for. */
function mark({ ctx, rect, cell }: Draw, line: string, x: number): void {
  const { mark, theme } = cell.data;
  if (!mark) return;
  const at = line.toLowerCase().indexOf(mark.toLowerCase());
  if (at < 0) return;
  const before = ctx.measureText(line.slice(0, at)).width;
  const width = ctx.measureText(line.slice(at, at + mark.length)).width;
  ctx.fillStyle = theme.glide.bgSearchResult as string;
  ctx.fillRect(x + before - 1, rect.y + 7, width + 2, rect.height - 14);
}

export const text = renderer(() => true, {
  draw: (args) => {
    const { cell, theme } = args;
    drawText(args, cell.data.text, cell.data.quiet ? theme.textLight : theme.textDark);
  },
});

/** A grey bar in the place of what is not here yet. Its width is the cell's own, so that nothing flickers. */
export const loading = renderer(({ value }) => value === undefined, {
  draw: ({ ctx, rect, theme, row, col }) => {
    const width = Math.max(12, (rect.width - 2 * theme.cellHorizontalPadding) * (0.35 + 0.45 * scattered(row, col)));
    ctx.fillStyle = theme.bgBubble;
    ctx.beginPath();
    ctx.roundRect(rect.x + theme.cellHorizontalPadding, rect.y + rect.height / 2 - 5, width, 10, 5);
    ctx.fill();
  },
});

/** A number from 0 to 1 that two numbers always give. */
function scattered(a: number, b: number): number {
  return ((a * 7919 + b * 104_729) % 97) / 97;
}
