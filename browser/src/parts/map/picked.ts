import type { PickingInfo } from "@deck.gl/core";
import { asJson } from "../components/json";

/** What is selected, by layer: places in its data, and what stands there. */
export interface Picked {
  readonly indices: Record<string, number[]>;
  readonly objects: Record<string, unknown[]>;
}

const NOTHING: Picked = { indices: {}, objects: {} };

/** What is selected after a click: on something, or beside all of it. The very same: nothing has changed. */
export function picked(before: Picked, info: PickingInfo, mode: "single-object" | "multi-object"): Picked {
  const layer = info.picked && info.index >= 0 ? info.layer?.id : undefined;
  if (layer === undefined) return Object.keys(before.indices).length > 0 ? NOTHING : before;
  const had = (before.indices[layer] ?? []).indexOf(info.index);
  if (had >= 0) return mode === "single-object" ? NOTHING : without(before, layer, had);
  return added(mode === "single-object" ? NOTHING : before, layer, info.index, asJson(info.object));
}

function added(before: Picked, layer: string, index: number, object: unknown): Picked {
  return {
    indices: { ...before.indices, [layer]: [...(before.indices[layer] ?? []), index] },
    objects: { ...before.objects, [layer]: [...(before.objects[layer] ?? []), object] },
  };
}

function without(before: Picked, layer: string, place: number): Picked {
  const { [layer]: indices = [], ...otherIndices } = before.indices;
  const { [layer]: objects = [], ...otherObjects } = before.objects;
  if (indices.length === 1) return { indices: otherIndices, objects: otherObjects };
  return {
    indices: { ...otherIndices, [layer]: indices.toSpliced(place, 1) },
    objects: { ...otherObjects, [layer]: objects.toSpliced(place, 1) },
  };
}
