import { type KeyboardEvent, useMemo, useState } from "react";
import type { Row } from "./Listbox";

/** How many lines a key goes past. */
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

interface Rules<R extends Row> {
  disabled: boolean;
  /** Keys type a search; otherwise the space bar opens the list. */
  typing: boolean;
  /** The lines that a search finds, all for an empty one. Memoised: another function finds other lines. */
  find: (query: string) => readonly R[];
  /** The line that Enter takes while the user has gone to none; null: nothing is typed yet. -1: no line. */
  first: (rows: readonly R[], query: string | null) => number;
  pick: (row: R) => void;
  /** The list stays open after a choice, for the next one. */
  lasting?: boolean;
  /** What a key does that means nothing to the list; undefined: it is the text field's. */
  otherKey?: (key: string, query: string) => (() => void) | undefined;
}

/** A list that opens below a text field, which keeps the focus: what is open, sought and about to be chosen. */
export type OpenList<R extends Row = Row> = ReturnType<typeof useOpenList<R>>;

export function useOpenList<R extends Row>(rules: Rules<R>) {
  const { disabled, find } = rules;
  const [open, setOpen] = useState(false);
  /** null until the user types. */
  const [query, setQuery] = useState<string | null>(null);
  /** null until the user goes to a line. */
  const [reached, activate] = useState<number | null>(null);
  const rows = useMemo(() => (open ? find(query ?? "") : []), [open, query, find]);
  const active = Math.min(rows.length - 1, reached ?? rules.first(rows, query));

  const close = () => {
    setOpen(false);
    setQuery(null);
    activate(null);
  };
  const show = () => {
    if (!disabled) setOpen(true);
  };
  const search = (text: string) => {
    setOpen(true);
    setQuery(text);
    activate(null);
  };
  const choose = (index: number) => {
    const row = rows[index];
    if (!rules.lasting || !row) close();
    else {
      // After a search all lines are back; otherwise the next one has come to this place.
      setQuery(null);
      activate(query ? null : index);
    }
    if (row) rules.pick(row);
  };
  const move = (by: number) => {
    const last = rows.length - 1;
    // One step past an end comes round to the other; a page stops there.
    const next = by === 1 && active === last ? 0 : by === -1 && active <= 0 ? last : active + by;
    activate(Math.max(0, Math.min(last, next)));
  };

  const meaning = (key: string): (() => void) | undefined => {
    const by = STEPS[key];
    if (open && by !== undefined) return () => move(by);
    if (open && key === "Enter") return () => choose(active);
    if (open && key === "Escape") return close;
    if (!open && (by === 1 || by === -1 || (key === " " && !rules.typing))) return show;
    return rules.otherKey?.(key, query ?? "");
  };
  const act = (event: KeyboardEvent) => {
    const press = meaning(event.key);
    if (disabled || !press || event.nativeEvent.isComposing) return;
    event.preventDefault();
    // What is around must not take the key too: a form its Enter, a dialog its Escape.
    event.stopPropagation();
    press();
  };

  return { open, query, active, rows, show, close, choose, activate, search, act };
}
