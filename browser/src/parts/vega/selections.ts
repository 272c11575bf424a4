import type { View } from "vega";

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

/** What a view keeps of selections and zoom: enough to go on from there in another view of the same spec. */
export function remembered(view: View): unknown {
  return view.getState({ data: (name) => /_store$/.test(name ?? ""), signals: (name) => isKept(name ?? "") });
}

/** Signals that follow from others would be set against them. */
function isKept(name: string): boolean {
  return !/^(width|height|unit|parent|cursor|background|padding|autosize|childWidth|childHeight)$|_width$|_height$/.test(
    name,
  );
}

/** Takes back every selection of these parameters. */
export function clear(view: View, names: readonly string[]): void {
  for (const name of names) {
    const { signals = {} } = view.getState({
      data: () => false,
      signals: (signal) => signal?.startsWith(`${name}_`) ?? false,
    }) as { signals?: Record<string, unknown> };
    for (const signal of Object.keys(signals)) {
      if (new RegExp(`^${name}_(x|y|longitude|latitude)(_\\d+)?$`).test(signal)) view.signal(signal, []);
      if (signal === `${name}_tuple`) view.signal(signal, null);
    }
    view.data(`${name}_store`, []);
  }
}
