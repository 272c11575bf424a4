import { persistently } from "../persistently";
import { isPart, type Part } from "../plotly/figure";

export type Option = Part;

/** The columns of a frame, by name. */
export type Columns = Record<string, ArrayLike<unknown>>;

/** Reads an option object as it travels: JSON, in which `{"$frame": n}` stands for frame n. */
export async function read(spec: string, frames: readonly Uint8Array[]): Promise<Option> {
  const option = JSON.parse(spec) as Option;
  if (frames.length === 0) return option;
  const { columnsOf } = await persistently(() => import("./columns"));
  for (const dataset of list(option.dataset)) {
    if (isPart(dataset.source) && typeof dataset.source.$frame === "number") {
      dataset.source = columnsOf(frames[dataset.source.$frame] as Uint8Array);
    }
  }
  return option;
}

/** What stands under a name: one part, several, or none. */
export function list(value: unknown): Part[] {
  return (Array.isArray(value) ? value : [value]).filter(isPart);
}

/** Whether it draws nothing, not even a title or what is drawn by hand. A timeline and sizes of the screen bring more. */
export function isEmpty({ series, title, graphic, baseOption, options, media }: Option): boolean {
  return list(series).length === 0 && [title, graphic, baseOption, options, media].every((part) => part === undefined);
}
