import type { Column } from "../column";
import { items } from "../format";
import type { Value } from "../rows";
import { type Draw, renderer } from "./cell";
import { colourOf } from "./colour";

const KINDS = new Set(["line_chart", "area_chart", "bar_chart"]);

/** Numbers of a cell that charts them; what is none of them is left out. */
export function series(value: Value): number[] {
  return items(value).map(Number).filter(Number.isFinite);
}

/** From which number to which a chart reaches: bars begin at zero. */
export function span(numbers: readonly number[], { y_min, y_max, type }: Column): [low: number, high: number] {
  const zero = type === "bar_chart" ? [0] : [];
  const low = y_min ?? numbers.reduce((one, other) => Math.min(one, other), zero[0] ?? Number.POSITIVE_INFINITY);
  const high = y_max ?? numbers.reduce((one, other) => Math.max(one, other), zero[0] ?? Number.NEGATIVE_INFINITY);
  return high > low ? [low, high] : [low - 0.5, low + 0.5];
}

export const chart = renderer(
  ({ column, value }) => KINDS.has(column.type) && value !== null && series(value ?? null).length > 0,
  {
    draw: (args) => {
      const { cell, theme } = args;
      const { column, value } = cell.data;
      const numbers = series(value ?? null);
      const trend = (numbers.at(-1) ?? 0) - (numbers[0] ?? 0);
      const colour = colourOf(column.color, cell.data.theme.palette, 0, trend);
      const room = {
        left: args.rect.x + theme.cellHorizontalPadding,
        top: args.rect.y + 6,
        width: args.rect.width - 2 * theme.cellHorizontalPadding,
        height: args.rect.height - 12,
      };
      if (column.type === "bar_chart") bars(args.ctx, numbers, span(numbers, column), room, colour);
      else line(args.ctx, numbers, span(numbers, column), room, colour, column.type === "area_chart");
      pointed(args, numbers, room);
    },
    needsHover: true,
    needsHoverPosition: true,
  },
);

interface Room {
  left: number;
  top: number;
  width: number;
  height: number;
}

function heightOf(number: number, [low, high]: [number, number], { top, height }: Room): number {
  return top + height * (1 - Math.min(1, Math.max(0, (number - low) / (high - low))));
}

function bars(
  ctx: CanvasRenderingContext2D,
  numbers: number[],
  ends: [number, number],
  room: Room,
  colour: string,
): void {
  const step = room.width / numbers.length;
  const gap = step > 4 ? 1.5 : 0;
  const ground = heightOf(Math.max(ends[0], Math.min(ends[1], 0)), ends, room);
  ctx.fillStyle = colour;
  for (const [place, number] of numbers.entries()) {
    const y = heightOf(number, ends, room);
    const height = Math.max(1, Math.abs(ground - y));
    ctx.fillRect(room.left + place * step + gap / 2, Math.min(y, ground), Math.max(1, step - gap), height);
  }
}

function line(
  ctx: CanvasRenderingContext2D,
  numbers: number[],
  ends: [number, number],
  room: Room,
  colour: string,
  filled: boolean,
): void {
  const step = numbers.length > 1 ? room.width / (numbers.length - 1) : 0;
  ctx.beginPath();
  for (const [place, number] of numbers.entries()) ctx.lineTo(room.left + place * step, heightOf(number, ends, room));
  if (numbers.length === 1) ctx.lineTo(room.left + room.width, heightOf(numbers[0] as number, ends, room));
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.5;
  ctx.lineJoin = "round";
  ctx.stroke();
  if (filled) {
    ctx.lineTo(room.left + room.width, room.top + room.height);
    ctx.lineTo(room.left, room.top + room.height);
    ctx.closePath();
    ctx.globalAlpha = 0.2;
    ctx.fillStyle = colour;
    ctx.fill();
    ctx.globalAlpha = 1;
  }
  ctx.lineWidth = 1;
  ctx.lineJoin = "miter";
}

/** The number under the pointer, in small letters. */
function pointed({ ctx, theme, rect, hoverX, cell }: Draw, numbers: number[], room: Room): void {
  if (hoverX === undefined) return;
  const along = Math.min(1, Math.max(0, (hoverX - theme.cellHorizontalPadding) / room.width));
  const last = numbers.length - 1;
  const place =
    cell.data.column.type === "bar_chart"
      ? Math.min(last, Math.floor(along * numbers.length))
      : Math.round(along * last);
  const text = String(Number((numbers[place] as number).toPrecision(6)));
  ctx.save();
  ctx.font = `${cell.data.theme.size - 2}px ${theme.fontFamily}`;
  const width = ctx.measureText(text).width + 8;
  const x = Math.min(Math.max(rect.x + hoverX + 6, room.left), rect.x + rect.width - width - 2);
  ctx.fillStyle = theme.bgCell;
  ctx.globalAlpha = 0.85;
  ctx.fillRect(x, rect.y + 2, width, cell.data.theme.size + 2);
  ctx.globalAlpha = 1;
  ctx.fillStyle = theme.textDark;
  ctx.textBaseline = "top";
  ctx.fillText(text, x + 4, rect.y + 4);
  ctx.restore();
}
