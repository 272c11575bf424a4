import { COORDINATE_SYSTEM, type Layer, MapView, OPERATION, UNIT, type View } from "@deck.gl/core";
import { JSONConfiguration, JSONConverter } from "@deck.gl/json";
import type { Elements } from "../../wire/elements.gen";
import type { Palette } from "../figure/palette";
import { classesFor } from "./classes";
import { coloured } from "./colours";
import type { LayerData } from "./data";

export type Spec = Readonly<Record<string, unknown>>;
type Props = Record<string, unknown>;
type LayerSpec = Readonly<Props> & { readonly id: string };

/** What is selected, by layer: places in its data. */
export type Indices = Readonly<Record<string, readonly number[]>>;

/** What a spec says, in deck.gl's own objects. */
export interface Scene {
  readonly layers: readonly Layer[];
  readonly views: View | View[] | null;
  readonly parameters: Props;
}

interface Given {
  readonly spec: Spec;
  readonly data: Elements["pydeck_chart"]["data"];
  /** null: nothing can be selected. */
  readonly selected: Indices | null;
  readonly palette: Palette;
}

/** The scene of a spec. Rejects with what is wrong with it. */
export async function scene({ spec, data, selected, palette }: Given, loaded: LayerData): Promise<Scene> {
  const layers = (spec.layers ?? []) as readonly LayerSpec[];
  const classes = await classesFor(new Set(types([layers, spec.views])));
  const any = Object.values(selected ?? {}).some((places) => places.length > 0);
  const chosen = (layer: Props) => (any && layer.pickable ? (selected?.[layer.id as string] ?? []) : null);
  const configuration = new JSONConfiguration({
    classes: classes as never,
    functions: { columns },
    enumerations: { COORDINATE_SYSTEM, OPERATION, UNIT } as never,
    preProcessClassProps: (Class: unknown, props: Props) =>
      Class === MapView ? { repeat: true, ...props } : coloured(props, chosen(props), palette),
  });
  const converter = new JSONConverter({ configuration });
  const { views, parameters } = converter.convert({
    views: spec.views ?? null,
    parameters: spec.parameters ?? {},
  }) as Omit<Scene, "layers">;
  const made = (layer: LayerSpec) => {
    const whole = converted(converter, prepared(layer, chosen(layer), palette));
    if (!(layer.id in data)) return whole;
    const values = loaded.of(layer, data[layer.id]);
    checkPlaces(whole, layer, values);
    // All letters that there are. Of none, there would be no picture to draw them with.
    const texts = layer["@@type"] === "TextLayer" && Array.isArray(values) && values.length > 0;
    return whole.clone({ data: values, ...(texts && { characterSet: layer.characterSet ?? "auto" }) } as never);
  };
  return { views, parameters: modern(parameters), layers: layers.map(made) };
}

/** A layer of its own: what is wrong with it names it. */
function converted(converter: JSONConverter, layer: Props): Layer {
  try {
    return (converter.convert({ layers: [layer] }) as { layers: [Layer] }).layers[0];
  } catch (error) {
    throw new Error(`Layer ${layer.id}: ${error instanceof Error ? error.message : error}`);
  }
}

/** Throws where a layer has a place for none of its objects: deck.gl would draw nothing, and say nothing. */
function checkPlaces(layer: Layer, given: Props, values: unknown): void {
  const some = Array.isArray(values) ? values.slice(0, 100) : [];
  for (const name of ["getPosition", "getSourcePosition", "getTargetPosition"]) {
    const place = (layer.props as unknown as Props)[name];
    if (!(name in given) || typeof place !== "function" || some.length === 0) continue;
    if (some.some((one, index) => isPlace(place(one, { index, data: values, target: [] })))) continue;
    const fields = Object.keys(some[0] ?? {}).join(", ");
    throw new Error(`Layer ${layer.id}: ${name} gives no numbers. Are its columns there? The data have: ${fields}.`);
  }
}

function isPlace(value: unknown): boolean {
  return value != null && [0, 1].every((at) => Number.isFinite((value as ArrayLike<unknown>)[at]));
}

/** Reads one column of a record, or several as a list, whatever they are called. */
function columns({ names }: { names: readonly string[] }) {
  const [first = "", ...more] = names;
  return more.length === 0 ? (row: Props) => row[first] : (row: Props) => names.map((name) => row[name]);
}

/** All names of classes in a part of a spec. */
function types(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(types);
  if (part === null || typeof part !== "object") return [];
  const own = "@@type" in part ? [String(part["@@type"])] : [];
  return [...own, ...Object.values(part).flatMap(types)];
}

/**
 * A layer whose accessors are asked again when they are others, when something else is selected, and in a new theme.
 * Texts are in the page's letters.
 */
function prepared(layer: LayerSpec, chosen: readonly number[] | null, palette: Palette): Props {
  const accessors = Object.entries(layer).filter(([name]) => name.startsWith("get"));
  const triggers = accessors.map(([name, value]) => {
    const around = name.endsWith("Color") ? [chosen, palette.primary] : [];
    return [name, JSON.stringify([value, ...around])];
  });
  const look = layer["@@type"] === "TextLayer" ? { fontFamily: palette.font } : {};
  return { ...look, ...layer, updateTriggers: { ...Object.fromEntries(triggers), ...(layer.updateTriggers as Props) } };
}

/** Parameters in the words of today's deck.gl, also those of former ones. */
function modern({ depthTest, ...parameters }: Props): Props {
  return depthTest === undefined ? parameters : { depthCompare: depthTest ? "less-equal" : "always", ...parameters };
}
