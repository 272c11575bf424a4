let pen: CanvasRenderingContext2D | null = null;
/** What the pen was told last: the browser spells fonts its own way, and takes its time to read one. */
let held = "";

/** Pixels that a text takes in a font, such as "14px Inter". */
export function measured(text: string, font: string): number {
  pen ??= document.createElement("canvas").getContext("2d");
  // Where there is no canvas, every letter is as wide as another.
  if (!pen) return text.length * 8;
  if (font !== held) {
    pen.font = font;
    held = font;
  }
  return pen.measureText(text).width;
}
