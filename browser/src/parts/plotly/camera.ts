import { isPart, type Part } from "./figure";

/** How far Plotly's camera stands by itself, along each axis. */
const EYE = 1.25;
/** Pixels beside a scene: a scale of colours, as a rule. */
const ASIDE = 80;

/**
 * The template of a figure with a camera that shows the whole of its scenes in a narrow place: Plotly's own fits them to
 * the height alone, and cuts their sides off. A camera of the script's stays.
 */
export function steppedBack(template: unknown, width: number, height: number): unknown {
  const eye = (EYE * 0.8 * height) / Math.max(1, width - ASIDE);
  const given = template ?? {};
  if (eye <= EYE || !isPart(given)) return template;
  const layout = isPart(given.layout) ? given.layout : {};
  const scene: Part = { camera: { eye: { x: eye, y: eye, z: eye } }, ...(isPart(layout.scene) ? layout.scene : {}) };
  return { ...given, layout: { ...layout, scene } };
}
