/** Takes a colour from anywhere on the screen. Not in every browser, and not in TypeScript's library yet. */
declare class EyeDropper {
  open(): Promise<{ sRGBHex: string }>;
}

interface Window {
  EyeDropper?: typeof EyeDropper;
}
