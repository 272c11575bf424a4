import { renderer } from "./cell";
import { drawText } from "./text";

/** An address that a picture, a sound or a film may come from. */
export function playable(address: string): string | null {
  const plain = address.trim();
  return /^(https?:|data:(image|audio|video)\/|blob:|\/|\.|[\w-]+\/|media\/)/i.test(plain) ? plain : null;
}

export const picture = renderer(({ column, value }) => column.type === "image" && typeof value === "string", {
  draw: (args) => {
    const { ctx, rect, theme, cell, col, row, imageLoader, overrideCursor } = args;
    const address = playable(String(cell.data.value));
    if (address === null) return void drawText(args, cell.data.text, theme.textLight);
    const image = imageLoader.loadOrGetImage(address, col, row);
    if (!image || image.width === 0 || image.height === 0) return;
    const room = { width: rect.width - 2 * theme.cellHorizontalPadding, height: rect.height - 6 };
    const scale = Math.min(room.width / image.width, room.height / image.height);
    const [width, height] = [image.width * scale, image.height * scale];
    const align = cell.contentAlign ?? "left";
    const spare = room.width - width;
    const x = rect.x + theme.cellHorizontalPadding + (align === "right" ? spare : align === "center" ? spare / 2 : 0);
    const y = rect.y + (rect.height - height) / 2;
    ctx.save();
    ctx.beginPath();
    ctx.roundRect(x, y, width, height, 4);
    ctx.clip();
    ctx.drawImage(image, x, y, width, height);
    ctx.restore();
    overrideCursor?.("pointer");
  },
});

/** Sounds and films play where a press opens them; here they are a sign and a name. */
export const media = renderer(
  ({ column, value }) =>
    (column.type === "audio" || column.type === "video") && typeof value === "string" && value !== "",
  {
    needsHover: true,
    draw: (args) => {
      const { ctx, rect, theme, cell, hoverAmount } = args;
      const [x, y] = [rect.x + theme.cellHorizontalPadding + 8, rect.y + rect.height / 2];
      ctx.beginPath();
      ctx.arc(x, y, 8, 0, 2 * Math.PI);
      ctx.fillStyle = hoverAmount > 0.5 ? theme.accentColor : theme.bgBubble;
      ctx.fill();
      ctx.beginPath();
      ctx.moveTo(x - 2.25, y - 3.75);
      ctx.lineTo(x + 4, y);
      ctx.lineTo(x - 2.25, y + 3.75);
      ctx.closePath();
      ctx.fillStyle = hoverAmount > 0.5 ? theme.accentFg : theme.textMedium;
      ctx.fill();
      drawText(args, shortName(cell.data.text), theme.textMedium, 24);
    },
  },
);

/** The file's name, of an address. */
function shortName(address: string): string {
  if (address.startsWith("data:")) return address.slice(5, address.search(/[;,]/)) || "file";
  return address.split(/[?#]/)[0]?.split("/").filter(Boolean).at(-1) ?? address;
}
