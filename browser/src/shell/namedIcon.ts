import { nameToEmoji } from "gemoji";
import { materialName } from "../parts/Icon";
import icons from "../parts/icon.module.css";
import { iconAddress } from "./title";

const SIZE = 64;

/** Where the picture of an icon is that has but a name: an emoji's shortcode, a Material symbol, "random". */
export async function namedIcon(icon: string): Promise<string> {
  const material = materialName(icon);
  if (material !== null) return symbol(material);
  const emoji = icon === "random" ? anyEmoji() : nameToEmoji[icon.slice(1, -1)];
  return iconAddress(emoji ?? icon);
}

/** One emoji, the same until the page is loaded anew: a rerun must not change it. */
let chosen: string | undefined;
function anyEmoji(): string {
  const all = Object.values(nameToEmoji);
  chosen ??= all[Math.floor(Math.random() * all.length)] ?? "🎵";
  return chosen;
}

/** A Material symbol as a picture: SVG in a tab has no fonts but the system's, so the page draws it. */
async function symbol(name: string): Promise<string> {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIZE;
  const context = canvas.getContext("2d");
  if (!context) return iconAddress(name.slice(0, 1).toUpperCase());
  const font = `${SIZE}px ${fontFamily()}`;
  await document.fonts.load(font, name);
  context.font = font;
  context.fillStyle = matchMedia("(prefers-color-scheme: dark)").matches ? "#fff" : "#000";
  context.textBaseline = "top";
  context.fillText(name, 0, 0);
  return canvas.toDataURL();
}

/** The name of the font that icons on the page have. */
function fontFamily(): string {
  const icon = document.createElement("span");
  icon.className = icons.material ?? "";
  icon.hidden = true;
  document.body.append(icon);
  const family = getComputedStyle(icon).fontFamily;
  icon.remove();
  return family;
}
