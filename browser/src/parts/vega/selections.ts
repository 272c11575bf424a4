import type { View } from "vega";
import type { Spec } from "./layout";

/** What is selected, by the name of the parameter. Those without a selection are left out. */
export type Selected = Record<string, unknown>;

/** A signal's value as a script reads it: the chosen points, or a range for each field. null: nothing is selected. */
export function asSelection(value: unknown): unknown {
  const { vlPoint, ...fields } = Object(value) as { vlPoint?: { or?: unknown[] } };
  if (vlPoint) return vlPoint.or && vlPoint.or.length > 0 ? plain(vlPoint.or) : null;
  return Object.keys(fields).length > 0 ? plain(fields) : null;
}

/** As JSON has it: dates are milliseconds. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]));
}

/** What a view knows of its selections: their data, and how far brushes and zoomed axes go; of its parts likewise. */
export interface Remembered {
  data: Record<string, unknown[]>;
  signals: Record<string, unknown>;
  subcontext?: Remembered[];
}

/** Signals that follow from the others, or that hold what is going on at the pointer just now. */
const PASSING =
  /_(tuple|tuple_fields|scale_trigger|translate_anchor|translate_delta|zoom_anchor|zoom_delta|toggle|modify)$/;

/** Names of all selections of a spec, those that move the axes included. */
export function names(spec: Spec): string[] {
  return parts(spec).flatMap(({ params }) =>
    (Array.isArray(params) ? params : []).filter((one) => "select" in one).map((one) => String(one.name)),
  );
}

function parts(spec: Spec): Spec[] {
  const inner = ["layer", "concat", "hconcat", "vconcat"].flatMap((field) => spec[field] ?? []) as Spec[];
  return [spec, ...inner.flatMap(parts), ...(spec.spec ? parts(spec.spec as Spec) : [])];
}

export function remembered(view: View, of: readonly string[]): Remembered {
  const state = view.getState({
    data: (name) => of.some((one) => name === `${one}_store`),
    signals: (name) => of.some((one) => name?.startsWith(`${one}_`)) && !PASSING.test(name ?? ""),
    recurse: true,
  }) as Remembered;
  return known(state);
}

function known({ data, signals, subcontext }: Remembered): Remembered {
  const set = Object.entries(signals).filter(([, value]) => value !== undefined);
  return { data, signals: Object.fromEntries(set), ...(subcontext && { subcontext: subcontext.map(known) }) };
}

/** The same with nothing selected. */
export function cleared({ data, signals, subcontext }: Remembered): Remembered {
  return {
    data: Object.fromEntries(Object.keys(data).map((name) => [name, []])),
    signals: Object.fromEntries(Object.keys(signals).map((name) => [name, /_[xy](_\d+)?$/.test(name) ? [] : null])),
    ...(subcontext && { subcontext: subcontext.map(cleared) }),
  };
}

/** Draws what the server has kept of selections in a chart that is new on the page. Parts side by side are left out. */
export function restore(view: View, spec: Spec, kept: Selected): void {
  for (const [name, value] of Object.entries(kept)) {
    const at = spec.params ? -1 : ((spec.layer ?? []) as Spec[]).findIndex(({ params }) => has(params, name));
    const signals = view.getState({ data: () => false, signals: () => true }).signals as Record<string, unknown>;
    if (Array.isArray(value)) restorePoints(view, name, value, signals[`${name}_tuple_fields`], at);
    else restoreInterval(view, name, Object(value), signals, spec);
  }
}

function has(params: unknown, name: string): boolean {
  return Array.isArray(params) && params.some((one) => one.name === name);
}

interface Field {
  readonly field: string;
}

function restorePoints(view: View, name: string, points: Record<string, unknown>[], fields: unknown, at: number): void {
  if (!Array.isArray(fields)) return;
  const unit = at < 0 ? "" : `layer_${at}`;
  const valuesOf = (point: Record<string, unknown>) => (fields as Field[]).map(({ field }) => point[field]);
  view.data(
    `${name}_store`,
    points.map((point) => ({ unit, fields, values: valuesOf(point) })),
  );
}

type Scale = ((value: unknown) => number) & { bandwidth?: () => number };

/** A brush is told in pixels. What it covers of the data follows from that. */
function restoreInterval(
  view: View,
  name: string,
  ranges: Record<string, unknown[]>,
  signals: Record<string, unknown>,
  spec: Spec,
): void {
  for (const channel of ["x", "y"] as const) {
    const signal = `${name}_${channel}`;
    const field = parts(spec).map(({ encoding }) => (Object(encoding)[channel] as Field | undefined)?.field);
    const range = ranges[field.find((one) => one !== undefined && one in ranges) ?? ""];
    if (!range || !(signal in signals)) continue;
    const scale = view.scale(channel) as Scale;
    const ends = range.map((value) => scale(value));
    view.signal(signal, [Math.min(...ends), Math.max(...ends) + (scale.bandwidth?.() ?? 0)]);
  }
}
