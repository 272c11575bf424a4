import { type Draw, renderer } from "./cell";

const SIZE = 16;

/** Where the box of a cell is. */
function box({ x, y, width, height }: Draw["rect"], align: string | undefined, pad: number) {
  const spare = width - SIZE - 2 * pad;
  const left = x + pad + (align === "left" ? 0 : align === "right" ? spare : spare / 2);
  return { left: Math.round(left), top: Math.round(y + (height - SIZE) / 2) };
}

/** Whether a press inside a cell of this size hits its box. Fingers get the whole cell's height. */
export function hitsCheckbox(bounds: Draw["rect"], x: number, align: string | undefined, pad: number): boolean {
  const { left } = box({ ...bounds, x: 0, y: 0 }, align, pad);
  return x >= left - 6 && x <= left + SIZE + 6;
}

export const checkbox = renderer(({ column, value }) => column.type === "checkbox" && typeof value === "boolean", {
  needsHover: ({ data }) => data.active === true,
  draw: ({ ctx, rect, theme, cell, hoverAmount }) => {
    const { left, top } = box(rect, cell.contentAlign, theme.cellHorizontalPadding);
    const { value, active } = cell.data;
    ctx.globalAlpha = active ? 1 : 0.55;
    ctx.beginPath();
    ctx.roundRect(left + 0.5, top + 0.5, SIZE - 1, SIZE - 1, 4);
    if (value) {
      ctx.fillStyle = theme.accentColor;
      ctx.fill();
      ctx.beginPath();
      ctx.moveTo(left + 4, top + 8.25);
      ctx.lineTo(left + 6.9, top + 11.1);
      ctx.lineTo(left + 12, top + 5.25);
      ctx.strokeStyle = theme.accentFg;
      ctx.lineWidth = 1.8;
      ctx.lineCap = "round";
      ctx.lineJoin = "round";
    } else {
      ctx.strokeStyle = hoverAmount > 0.5 && active ? theme.accentColor : theme.textLight;
      ctx.lineWidth = 1.2;
    }
    ctx.stroke();
    ctx.lineWidth = 1;
    ctx.lineCap = "butt";
    ctx.lineJoin = "miter";
    ctx.globalAlpha = 1;
  },
});
