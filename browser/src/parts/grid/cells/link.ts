import { symbolOf } from "../column";
import { type Draw, renderer } from "./cell";
import { drawSymbol, drawText } from "./text";

export const link = renderer(
  ({ column, value }) => column.type === "link" && typeof value === "string" && value !== "",
  {
    needsHover: true,
    needsHoverPosition: true,
    draw: (args) => {
      const { ctx, rect, theme, cell, hoverAmount, hoverX, overrideCursor } = args;
      const symbol = symbolOf(cell.data.column);
      const { x, width } = symbol
        ? drawSymbol(args, symbol, theme.linkColor)
        : drawText(args, cell.data.text, theme.linkColor);
      if (hoverX !== undefined && rect.x + hoverX >= x && rect.x + hoverX <= x + width) overrideCursor?.("pointer");
      if (hoverAmount > 0) underline(args, ctx, x, width);
    },
  },
);

function underline({ rect, theme, cell }: Draw, ctx: CanvasRenderingContext2D, x: number, width: number): void {
  const y = Math.round(rect.y + rect.height / 2 + cell.data.theme.size * 0.6) + 0.5;
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(x + width, y);
  ctx.strokeStyle = theme.linkColor;
  ctx.stroke();
}

/** An address that a press may open: never one that is a script. */
export function openable(address: string): URL | null {
  try {
    const url = new URL(address, document.baseURI);
    return ["http:", "https:", "mailto:", "tel:", "ftp:"].includes(url.protocol) ? url : null;
  } catch {
    return null;
  }
}
