import { png } from "../figure/save";

/** What a map shows, layer over layer, as a PNG picture. `redraw` fills canvases that the browser has emptied. */
export function picture(host: HTMLElement, redraw: () => void): Promise<Blob> {
  redraw();
  const canvases = [...host.querySelectorAll("canvas")];
  const { width = 0, height = 0 } = canvases.at(-1) ?? {};
  const whole = Object.assign(document.createElement("canvas"), { width, height });
  const pen = whole.getContext("2d") as CanvasRenderingContext2D;
  pen.fillStyle = getComputedStyle(host).backgroundColor;
  pen.fillRect(0, 0, width, height);
  for (const canvas of canvases) pen.drawImage(canvas, 0, 0, width, height);
  return png(whole);
}
