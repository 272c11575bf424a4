/** A colour as shares of red, green, blue, each from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

const HEX = /^#([\da-f]{3,8})$/i;
const CHANNELS = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/i;

export const WHITE: Rgb = [1, 1, 1];
export const BLACK: Rgb = [0, 0, 0];

/** What a colour is made of, whatever its spelling; its opacity aside. null: the browser does not know it. */
export function parse(colour: string): Rgb | null {
  return plain(colour.trim()) ?? plain(spelled(colour.trim()));
}

function plain(colour: string): Rgb | null {
  const digits = HEX.exec(colour)?.[1];
  if (digits?.length === 3 || digits?.length === 4) return shares([...digits.slice(0, 3)].map((d) => `0x${d}${d}`));
  if (digits?.length === 6 || digits?.length === 8) {
    return shares([digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6)].map((pair) => `0x${pair}`));
  }
  const channels = CHANNELS.exec(colour);
  return channels ? shares(channels.slice(1, 4)) : null;
}

function shares(numbers: string[]): Rgb {
  const [red = 0, green = 0, blue = 0] = numbers.map((number) => Math.min(Number(number) / 255, 1));
  return [red, green, blue];
}

/** A colour by name, or in another colour space, as the browser spells it for a canvas. */
function spelled(colour: string): string {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext("2d");
  if (!pen) return "";
  pen.fillStyle = "#000001";
  pen.fillStyle = colour;
  if (pen.fillStyle === "#000001") return "";
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  return alpha === 0 ? "" : `rgb(${red}, ${green}, ${blue})`;
}

export function toHex(colour: Rgb): string {
  return `#${colour
    .map((share) =>
      Math.round(share * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

/** `share` of one colour, the rest of another. */
export function mix(one: Rgb, other: Rgb, share: number): Rgb {
  const at = (channel: 0 | 1 | 2) => one[channel] * share + other[channel] * (1 - share);
  return [at(0), at(1), at(2)];
}

/** How bright a colour is, from 0 to 1 (WCAG 2). */
export function luminance(colour: Rgb): number {
  const linear = (share: number) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
}

/** How far two colours stand apart, from 1 to 21 (WCAG 2). */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
}

/** White or black, whichever reads better on a colour. */
export function readableOn(colour: Rgb): Rgb {
  return contrast(WHITE, colour) >= contrast(BLACK, colour) ? WHITE : BLACK;
}

/** A colour, moved towards white or black just as far as it takes to stand out from its ground. */
export function standingOut(colour: Rgb, ground: Rgb, ratio: number): Rgb {
  const towards = readableOn(ground);
  for (let share = 0; share < 1; share += 0.05) {
    const moved = mix(towards, colour, share);
    // As the page will show it: rounded to whole channels.
    if (contrast(parse(toHex(moved)) as Rgb, ground) >= ratio) return moved;
  }
  return towards;
}
