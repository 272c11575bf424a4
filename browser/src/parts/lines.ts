import { type FilterMode, filterOptions, same } from "./filterOptions";
import type { Row } from "./Listbox";

/** A line of a list that any number of options are chosen from. */
export interface Line extends Row {
  /** What it adds to the choice, where it is not one option of the list. */
  adds?: readonly string[];
}

interface Choice {
  options: readonly string[];
  value: readonly string[];
  filter_mode: FilterMode;
  accept_new_options: boolean;
  max_selections: number | null;
  select_all: number | null;
}

/** The lines to show: options that are not chosen yet, all of them at once, and what the user adds. */
export function linesFor(choice: Choice, query: string): Line[] {
  const { options, value, filter_mode, max_selections } = choice;
  const room = max_selections === null ? Number.POSITIVE_INFINITY : max_selections - value.length;
  if (room <= 0) return [];
  const found = new Set(filterOptions(options, query, filter_mode).map((index) => options[index] ?? ""));
  for (const label of value) found.delete(label);
  const labels = [...found];
  const lines: Line[] = labels.map((label) => ({ label }));
  const added = addition(choice, query.trim());
  if (added !== null) lines.push({ label: added, content: `Add: ${added}`, acts: true, adds: [added] });
  if (labels.length >= 2 && labels.length <= Math.min(room, choice.select_all ?? room)) {
    const label = query === "" ? "Select all" : `Select ${labels.length.toLocaleString()} matches`;
    lines.unshift({ label, acts: true, adds: labels });
  }
  return lines;
}

/** The line that Enter takes after a search: the one that says just that, or the best find, or what is added. */
export function lineAt(lines: readonly Line[], query: string): number {
  const text = query.trim();
  const exact = lines.findIndex(({ label, adds }) => !adds && same(label, text));
  const option = exact < 0 ? lines.findIndex(({ adds }) => !adds) : exact;
  return option < 0 ? lines.length - 1 : option;
}

/** The option that a text adds; null: none, for it is there already, whichever case it is in. */
function addition({ options, value, accept_new_options }: Choice, text: string): string | null {
  if (!accept_new_options || text === "") return null;
  return [...options, ...value].some((one) => same(one, text)) ? null : text;
}
