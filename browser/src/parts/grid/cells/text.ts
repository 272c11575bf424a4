import { getMiddleCenterBias } from "@glideapps/glide-data-grid";
import { symbolFont } from "../theme";
import { type Draw, renderer } from "./cell";

/** Letters beyond those that fit are not even measured. */
const MOST = 1000;

/** Height of a line of several, by that of its letters. */
const LEADING = 1.4;

interface Drawn {
  x: number;
  width: number;
}

/** One line of text where the cell's alignment puts it; what does not fit ends in dots. */
export function drawText(args: Draw, text: string, colour: string, indent = 0): Drawn {
  const { rect } = args;
  return drawLine(args, oneLine(text), colour, rect.y + rect.height / 2, indent);
}

/** Text in as many lines as the row is high for. */
function drawLines(args: Draw, text: string, colour: string): void {
  const { ctx, rect, theme, cell } = args;
  const high = Math.round(cell.data.theme.size * LEADING);
  const most = Math.floor((rect.height - 2 * theme.cellVerticalPadding) / high);
  const lines = most > 1 ? wrapped(ctx, text.slice(0, MOST), rect.width - 2 * theme.cellHorizontalPadding, most) : [];
  if (lines.length < 2) return void drawText(args, text, colour);
  const first = rect.y + (rect.height - (lines.length - 1) * high) / 2;
  for (const [place, line] of lines.entries()) drawLine(args, line, colour, first + place * high);
}

function drawLine(args: Draw, text: string, colour: string, middle: number, indent = 0): Drawn {
  const { ctx, rect, theme } = args;
  const line = fitted(ctx, text, rect.width - 2 * theme.cellHorizontalPadding - indent);
  const width = ctx.measureText(line).width;
  const x = start(args, width, indent);
  mark(args, line, x, middle);
  ctx.fillStyle = colour;
  ctx.fillText(line, x, middle + getMiddleCenterBias(ctx, theme.baseFontFull));
  return { x, width };
}

/** A Material symbol: the font draws the name's letters as one sign. */
export function drawSymbol(args: Draw, name: string, colour: string): Drawn {
  const { ctx, rect, cell } = args;
  const font = symbolFont(cell.data.theme.size);
  const width = Number.parseInt(font, 10);
  const x = start(args, width);
  // Until the font is here the name would be read. When it is, the grid is drawn again.
  if (document.fonts?.check(font) === false) {
    document.fonts.load(font).catch(() => {});
    return { x, width };
  }
  ctx.save();
  ctx.font = font;
  ctx.fillStyle = colour;
  ctx.textBaseline = "middle";
  ctx.fillText(name, x, rect.y + rect.height / 2);
  ctx.restore();
  return { x, width };
}

/** Where something of this width begins. */
function start({ rect, theme, cell }: Draw, width: number, indent = 0): number {
  const pad = theme.cellHorizontalPadding;
  const spare = Math.max(0, rect.width - 2 * pad - indent - width);
  const align = cell.contentAlign ?? "left";
  return rect.x + pad + indent + (align === "right" ? spare : align === "center" ? spare / 2 : 0);
}

/** The lines of a text, broken at spaces. What is more than the last of them has room for is in the last. */
export function wrapped(ctx: Measuring, text: string, room: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== "" && lines.length < most - 1) {
    const end = lineEnd(ctx, rest, room);
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === "" ? lines : [...lines, oneLine(rest)];
}

type Measuring = Pick<CanvasRenderingContext2D, "measureText">;

/** Where a text's first line ends. A word that is longer than a line is broken itself. */
function lineEnd(ctx: Measuring, text: string, room: number): number {
  const line = text.split("\n", 1)[0] as string;
  const most = fitting(ctx, line, room);
  if (most === line.length) return most;
  const space = line.lastIndexOf(" ", most);
  return space > 0 ? space : Math.max(1, most);
}

/** How many of a text's characters there is room for, with what comes after them. */
function fitting(ctx: Measuring, text: string, room: number, after = ""): number {
  if (ctx.measureText(text).width <= room) return text.length;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ctx.measureText(text.slice(0, middle) + after).width <= room) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function oneLine(text: string): string {
  const short = text.length > MOST ? text.slice(0, MOST) : text;
  return short.includes("\n") ? short.replace(/\s*\n\s*/g, " ") : short;
}

/** The text, or as much of its beginning as there is room for. */
export function fitted(ctx: CanvasRenderingContext2D, text: string, room: number): string {
  const most = fitting(ctx, text, room, "…");
  return most === text.length ? text : `${text.slice(0, most)}…`;
}

/** Marks what is looked for. */
function mark({ ctx, cell }: Draw, line: string, x: number, middle: number): void {
  const { mark, theme } = cell.data;
  if (!mark) return;
  const at = line.toLowerCase().indexOf(mark.toLowerCase());
  if (at < 0) return;
  const before = ctx.measureText(line.slice(0, at)).width;
  const width = ctx.measureText(line.slice(at, at + mark.length)).width;
  ctx.fillStyle = theme.glide.bgSearchResult as string;
  const height = Math.round(theme.size * LEADING) + 1;
  ctx.fillRect(x + before - 1, middle - height / 2, width + 2, height);
}

export const text = renderer(() => true, {
  draw: (args) => {
    const { cell, theme } = args;
    const draw = typeof cell.data.value === "string" ? drawLines : drawText;
    draw(args, cell.data.text, cell.data.quiet ? theme.textLight : theme.textDark);
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
