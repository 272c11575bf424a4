import { getMiddleCenterBias } from "@glideapps/glide-data-grid";
import { renderer } from "./cell";
import { fitted, oneLine } from "./text";

export const button = renderer(({ column, value, text }) => column.type === "button" && value !== null && text !== "", {
  needsHover: true,
  draw: ({ ctx, rect, theme, cell, hoverAmount, overrideCursor, hoverX }) => {
    const { column, text, active, theme: own } = cell.data;
    const kind = column.button_type ?? "secondary";
    const [left, right] = [rect.x + 6, rect.x + rect.width - 6];
    const label = fitted(ctx, oneLine(text), right - left - 20);
    const width = Math.min(right - left, ctx.measureText(label).width + 24);
    const x =
      left + (right - left - width) * (cell.contentAlign === "right" ? 1 : cell.contentAlign === "center" ? 0.5 : 0);
    ctx.globalAlpha = active ? 1 : 0.5;
    ctx.beginPath();
    ctx.roundRect(x + 0.5, rect.y + 4.5, width - 1, rect.height - 9, 6);
    if (kind === "primary") {
      ctx.fillStyle = theme.accentColor;
      ctx.fill();
    } else if (hoverAmount > 0 && active) {
      ctx.fillStyle = own.hover;
      ctx.fill();
    }
    if (kind === "secondary") {
      ctx.strokeStyle = hoverAmount > 0.5 && active ? theme.textLight : theme.borderColor;
      ctx.stroke();
    }
    ctx.fillStyle = kind === "primary" ? theme.accentFg : theme.textDark;
    ctx.textAlign = "center";
    ctx.fillText(label, x + width / 2, rect.y + rect.height / 2 + getMiddleCenterBias(ctx, theme.baseFontFull));
    ctx.textAlign = "left";
    ctx.globalAlpha = 1;
    if (active && hoverX !== undefined) overrideCursor?.("pointer");
  },
});
