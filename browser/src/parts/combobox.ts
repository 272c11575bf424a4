import { type KeyboardEvent, useMemo, useState } from "react";
import { type FilterMode, filterOptions } from "./filterOptions";
import type { Row } from "./Listbox";

/** How many lines a key goes past. */
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

interface Choice {
  options: readonly string[];
  value: string | null;
  filter_mode: FilterMode;
  accept_new_options: boolean;
  clearable: boolean;
  disabled: boolean;
  answer: (value: string | null) => void;
}

/** What is open, sought and about to be chosen, of a list whose focus stays in its text field. */
export function useCombobox(choice: Choice) {
  const { options, value, clearable, disabled, answer } = choice;
  const [open, setOpen] = useState(false);
  /** null until the user types: then all options show, and the field shows the choice. */
  const [query, setQuery] = useState<string | null>(null);
  const [active, activate] = useState(-1);
  const rows = useRows(choice, open, query);

  const close = () => {
    setOpen(false);
    setQuery(null);
  };
  const show = () => {
    if (disabled) return;
    setOpen(true);
    activate(value === null ? -1 : options.indexOf(value));
  };
  const search = (text: string) => {
    setOpen(true);
    setQuery(text);
    activate(text === "" ? -1 : best(findRows(choice, text), text));
  };
  const choose = (index: number) => {
    const row = rows[index];
    close();
    if (row && row.label !== value) answer(row.label);
  };
  const clear = () => {
    close();
    answer(null);
  };
  const move = (by: number) => {
    const last = rows.length - 1;
    // One step past an end comes round to the other; a page stops there.
    const next = by === 1 && active === last ? 0 : by === -1 && active <= 0 ? last : active + by;
    activate(Math.max(0, Math.min(last, next)));
  };

  /** What a key does here; undefined: nothing, it is the text field's. */
  const meaning = (key: string): (() => void) | undefined => {
    const by = STEPS[key];
    if (open && by !== undefined) return () => move(by);
    if (open && key === "Enter") return () => choose(active);
    if (open) return key === "Escape" ? close : undefined;
    if (by === 1 || by === -1 || (key === " " && choice.filter_mode === null)) return show;
    return key === "Escape" && clearable && value !== null ? clear : undefined;
  };
  const act = (event: KeyboardEvent) => {
    const press = meaning(event.key);
    if (disabled || !press || event.nativeEvent.isComposing) return;
    event.preventDefault();
    // What is around must not take the key too: a form its Enter, a dialog its Escape.
    event.stopPropagation();
    press();
  };

  return { open, query, active, rows, show, close, clear, choose, activate, search, act };
}

function useRows(choice: Choice, open: boolean, query: string | null): readonly Row[] {
  const { options, value, filter_mode, accept_new_options } = choice;
  return useMemo(
    () => (open ? findRows({ options, value, filter_mode, accept_new_options }, query ?? "") : []),
    [open, query, options, value, filter_mode, accept_new_options],
  );
}

type Search = Pick<Choice, "options" | "value" | "filter_mode" | "accept_new_options">;

/** The lines to show. An option that the user adds stands first, unless it is there, whichever case it is in. */
function findRows({ options, value, filter_mode, accept_new_options }: Search, query: string): Row[] {
  const chosen = value === null ? -1 : options.indexOf(value);
  const rows = filterOptions(options, query, filter_mode).map(
    (index): Row => ({ label: options[index] ?? "", chosen: index === chosen }),
  );
  const text = query.trim();
  const adds = accept_new_options && text !== "" && !options.some((option) => same(option, text));
  return adds ? [{ label: text, content: `Add: ${text}` }, ...rows] : rows;
}

/** The line that Enter takes after a search: the one that says just that, or the first. */
function best(rows: readonly Row[], query: string): number {
  return Math.max(
    0,
    rows.findIndex((row) => same(row.label, query.trim())),
  );
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
