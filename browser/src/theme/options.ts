/** Options of the server's configuration → the tokens that they stand for. */
const TOKENS: Readonly<Record<string, string>> = {
  primaryColor: "--o-primary",
  backgroundColor: "--o-bg",
  secondaryBackgroundColor: "--o-bg-sunken",
  textColor: "--o-text",
  borderColor: "--o-border",
  linkColor: "--o-link",
  ...Object.fromEntries(
    ["red", "orange", "yellow", "green", "blue", "violet", "gray"].flatMap((hue) => [
      [`${hue}Color`, `--o-${hue}`],
      [`${hue}BackgroundColor`, `--o-${hue}-bg`],
      [`${hue}TextColor`, `--o-${hue}-text`],
    ]),
  ),
};

const RADII: Readonly<Record<string, string>> = {
  none: "0px",
  small: "4px",
  medium: "8px",
  large: "12px",
  full: "20px",
};

const FONTS: Readonly<Record<string, string>> = {
  "sans-serif": "var(--o-font-sans)",
  serif: 'Charter, "Iowan Old Style", Georgia, "Noto Serif", serif',
  monospace: "var(--o-font-mono)",
};

/** The tokens that the configuration's theme.* options ask for. A colour for one base counts with that base alone. */
export function themeTokens(options: Readonly<Record<string, unknown>>): Record<string, string> {
  const tokens: Record<string, string> = {};
  for (const [option, token] of Object.entries(TOKENS)) {
    const both = text(options[`theme.${option}`]);
    const light = text(options[`theme.light.${option}`]) ?? both;
    const dark = text(options[`theme.dark.${option}`]) ?? both;
    if (light && dark) tokens[token] = light === dark ? light : `light-dark(${light}, ${dark})`;
  }
  const { "--o-primary": primary } = tokens;
  if (primary) tokens["--o-primary-text"] = readableOn(primary);
  const radius = text(options["theme.baseRadius"]);
  if (radius) tokens["--o-radius-m"] = RADII[radius] ?? radius;
  const font = text(options["theme.font"]);
  if (font) tokens["--o-font"] = FONTS[font] ?? font;
  return tokens;
}

/** White or black, whichever reads better on a colour in hexadecimal form; white on any other. */
function readableOn(colour: string): string {
  const digits = /^#(?:([\da-f]{2})([\da-f]{2})([\da-f]{2})|([\da-f])([\da-f])([\da-f]))$/i.exec(colour)?.slice(1);
  if (!digits) return "#ffffff";
  const [red, green, blue] = digits
    .filter((digit) => digit !== undefined)
    .map((digit) => Number.parseInt(digit.padEnd(2, digit), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  // The luminance at which white and black stand out equally (WCAG 2).
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? "#000000" : "#ffffff";
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
