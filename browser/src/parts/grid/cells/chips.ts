import { getMiddleCenterBias } from "@glideapps/glide-data-grid";
import { items, option, plain } from "../format";
import { type CellData, type Draw, renderer } from "./cell";
import { colourOf } from "./colour";
import { fitted, oneLine } from "./text";

const [GAP, PAD] = [6, 8];

interface Chip {
  text: string;
  colour: string | null;
}

/** Cells that show each of their values in a chip of its own. */
function chipped({ column, value, quiet }: CellData): boolean {
  if (quiet || value === null || value === undefined) return false;
  if (column.type === "selectbox") return option(value, column)?.color !== undefined;
  return column.type === "multiselect" || column.type === "list";
}

function chips({ column, value, theme }: CellData): Chip[] {
  return items(value ?? null).map((one) => {
    const known = option(one, column);
    const place = known ? (column.options ?? []).indexOf(known) : 0;
    const colour = known?.color === undefined ? null : colourOf(known.color, theme.palette, place);
    return { text: oneLine(known?.label ?? plain(one)), colour };
  });
}

export const chipCells = renderer(chipped, {
  draw: (args) => {
    const { rect, theme, cell } = args;
    const right = rect.x + rect.width - theme.cellHorizontalPadding;
    let x = rect.x + theme.cellHorizontalPadding;
    for (const chip of chips(cell.data)) {
      if (right - x < 2 * PAD) break;
      x += drawChip(args, chip, x, right - x) + GAP;
    }
  },
});

/** Draws it, and tells how wide it is. */
function drawChip({ ctx, rect, theme, cell }: Draw, { text, colour }: Chip, x: number, room: number): number {
  const height = Math.min(rect.height - 6, cell.data.theme.size + 9);
  const line = fitted(ctx, text, room - 2 * PAD);
  const width = ctx.measureText(line).width + 2 * PAD;
  ctx.beginPath();
  ctx.roundRect(x, rect.y + (rect.height - height) / 2, width, height, 6);
  ctx.fillStyle = colour ?? theme.bgBubble;
  ctx.globalAlpha = colour === null ? 1 : cell.data.theme.palette.scheme === "dark" ? 0.38 : 0.2;
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.fillStyle = theme.textBubble;
  ctx.fillText(line, x + PAD, rect.y + rect.height / 2 + getMiddleCenterBias(ctx, theme.baseFontFull));
  return width;
}
