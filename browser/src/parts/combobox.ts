import { useCallback } from "react";
import { type FilterMode, filterOptions, same } from "./filterOptions";
import type { Row } from "./Listbox";
import { useOpenList } from "./openList";

interface Choice {
  options: readonly string[];
  value: string | null;
  filter_mode: FilterMode;
  accept_new_options: boolean;
  clearable: boolean;
  disabled: boolean;
  answer: (value: string | null) => void;
}

/** A list of options of which one is chosen. Until the user types, all of them show, and the field shows the choice. */
export function useCombobox({ options, value, filter_mode, accept_new_options, clearable, disabled, answer }: Choice) {
  const find = useCallback(
    (query: string) => findRows(options, value, filter_mode, accept_new_options, query),
    [options, value, filter_mode, accept_new_options],
  );
  const list = useOpenList<Row>({
    disabled,
    typing: filter_mode !== null,
    find,
    first: (rows, query) =>
      query ? best(rows, query) : query === null && value !== null ? options.indexOf(value) : -1,
    pick: ({ label }) => label !== value && answer(label),
    otherKey: (key) => (key === "Escape" && clearable && value !== null ? clear : undefined),
  });
  const clear = () => {
    list.close();
    answer(null);
  };
  return { ...list, clear };
}

/** The lines to show. An option that the user adds stands first, unless it is there, whichever case it is in. */
function findRows(
  options: readonly string[],
  value: string | null,
  mode: FilterMode,
  acceptsNew: boolean,
  query: string,
): Row[] {
  const chosen = value === null ? -1 : options.indexOf(value);
  const rows = filterOptions(options, query, mode).map(
    (index): Row => ({ label: options[index] ?? "", chosen: index === chosen }),
  );
  const text = query.trim();
  const adds = acceptsNew && text !== "" && !options.some((option) => same(option, text));
  return adds ? [{ label: text, content: `Add: ${text}`, acts: true }, ...rows] : rows;
}

/** The line that Enter takes after a search: the one that says just that, or the first. */
function best(rows: readonly Row[], query: string): number {
  return Math.max(
    0,
    rows.findIndex((row) => same(row.label, query.trim())),
  );
}
