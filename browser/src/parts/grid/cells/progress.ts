import { getMiddleCenterBias } from "@glideapps/glide-data-grid";
import type { Column } from "../column";
import { share, shownText } from "../format";
import { renderer } from "./cell";
import { colourOf } from "./colour";

const HEIGHT = 6;

export const progress = renderer(({ column, value }) => column.type === "progress" && value !== null, {
  draw: ({ ctx, rect, theme, cell }) => {
    const { column, value, text, theme: own } = cell.data;
    const way = share(Number(value), column);
    // Bars of one column are alike in length, whatever their numbers are.
    const words = Math.max(ctx.measureText(text).width, ctx.measureText(widest(column)).width);
    const left = rect.x + theme.cellHorizontalPadding;
    const width = rect.width - 2 * theme.cellHorizontalPadding - words - 8;
    const top = rect.y + (rect.height - HEIGHT) / 2;
    if (width > 8) {
      bar(ctx, left, top, width, theme.bgBubble);
      const colour = colourOf(column.color, own.palette, 0, way - 0.5);
      if (way > 0) bar(ctx, left, top, Math.max(HEIGHT, width * way), colour);
    }
    ctx.textAlign = "right";
    ctx.fillStyle = theme.textDark;
    const right = rect.x + rect.width - theme.cellHorizontalPadding;
    ctx.fillText(text, right, rect.y + rect.height / 2 + getMiddleCenterBias(ctx, theme.baseFontFull));
    ctx.textAlign = "left";
  },
});

function widest(column: Column): string {
  return shownText(Number(column.max ?? 1) - (column.format === undefined ? 0.0001 : 0), column);
}

function bar(ctx: CanvasRenderingContext2D, x: number, y: number, width: number, colour: string): void {
  ctx.beginPath();
  ctx.roundRect(x, y, width, HEIGHT, HEIGHT / 2);
  ctx.fillStyle = colour;
  ctx.fill();
}
