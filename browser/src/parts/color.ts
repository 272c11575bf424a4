/** Hue in degrees; saturation and value from 0 to 100. */
export interface Hsv {
  hue: number;
  saturation: number;
  value: number;
}

/** The colour of "#fa0" or "#ffaa00", with or without its sign; undefined: it is none. */
export function readHex(text: string): Hsv | undefined {
  const [, digits] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  const long = digits.length === 6 ? digits : digits.replace(/./g, "$&$&");
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  return {
    hue: hueOf(red, green, blue, most, spread),
    saturation: most === 0 ? 0 : (spread / most) * 100,
    value: most * 100,
  };
}

/** The colour as "#ffaa00". */
export function hex({ hue, saturation, value }: Hsv): string {
  const channel = (offset: number) => {
    const at = (offset + hue / 60) % 6;
    const share = value / 100 - (value / 100) * (saturation / 100) * Math.max(0, Math.min(at, 4 - at, 1));
    return Math.round(share * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(5)}${channel(3)}${channel(1)}`;
}

function hueOf(red: number, green: number, blue: number, most: number, spread: number): number {
  if (spread === 0) return 0;
  if (most === red) return (60 * ((green - blue) / spread) + 360) % 360;
  return most === green ? 60 * ((blue - red) / spread + 2) : 60 * ((red - green) / spread + 4);
}
