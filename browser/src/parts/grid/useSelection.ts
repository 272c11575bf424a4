import { CompactSelection, type GridSelection } from "@glideapps/glide-data-grid";
import { type PointerEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Elements } from "../../wire/elements.gen";
import type { FrameClient } from "./client";
import { placing } from "./placing";
import { asParameter, isEverything, type Query } from "./query";
import type { Rows } from "./rows";
import {
  beside,
  change,
  changedRows,
  MOST_CELLS,
  MOST_RANGES,
  NOTHING,
  type Pressed,
  type Selected,
  sameCells,
  selecting,
  shownRows,
} from "./selection";
import { GROUP, HEADER } from "./size";
import type { Placed } from "./view";

interface Ground {
  readonly modes: Elements["dataframe"]["selection_mode"];
  readonly value: Selected | undefined;
  readonly answer: ((value: Selected) => void) | undefined;
  readonly columns: readonly Placed[];
  readonly rows: Rows;
  readonly query: Query;
  readonly client: FrameClient;
  /** Rows in view. */
  readonly region: { readonly from: number; readonly to: number };
  /** Rows can be selected, for what edits the grid. */
  readonly byRows: boolean;
  readonly version: number;
}

/** Anywhere but on a header, or a key. */
const ELSEWHERE: Pressed = { header: false, many: false };
const EMPTY: GridSelection = { columns: CompactSelection.empty(), rows: CompactSelection.empty() };

/** What is selected, between the grid, where rows are those in view, and the script, where they are the frame's. */
export function useSelection(ground: Ground) {
  const { modes, value, answer, columns, rows, query, client, region, byRows, version } = ground;
  const can = useMemo(() => selecting(modes), [modes]);
  const now = value ?? NOTHING;
  const inOrder = isEverything(query);
  const places = `${columns.map(({ key }) => key).join("\n")}\n${asParameter(query)}`;
  const [held, hold] = useState({ places, selection: EMPTY, byCell: false });
  const pressed = useRef<Pressed | null>(ELSEWHERE);
  const grouped = columns.some(({ group }) => group);
  // Where cells stand elsewhere now, or are no more, what the grid itself remembers of them is of no use.
  const local = held.places === places ? held.selection : EMPTY;
  const setLocal = useCallback(
    (selection: GridSelection, byCell: boolean) => hold({ places, selection, byCell }),
    [places],
  );
  const told = useRef<Selected>(NOTHING);
  useEffect(() => {
    void places;
    told.current = NOTHING;
  }, [places]);

  const selection = useMemo<GridSelection>(() => {
    void version;
    if (modes.length === 0) return byRows ? local : { ...EMPTY, current: local.current };
    const shown = columns.flatMap(({ name }, place) => (now.columns.includes(name) ? [place] : []));
    return {
      current: can.cells && now !== told.current ? current(now, columns, rows, local) : local.current,
      columns: shown.reduce((all, place) => all.add(place), CompactSelection.empty()),
      rows: shownRows(now.rows, rows, inOrder, region.from, region.to),
    };
  }, [modes, byRows, local, now, columns, rows, inOrder, region, can, version]);

  const tell = useCallback(
    (next: Selected) => {
      if (JSON.stringify(next) === JSON.stringify(now)) return;
      told.current = next;
      answer?.(next);
    },
    [answer, now],
  );

  const select = useCallback(
    async (given: GridSelection) => {
      if (pressed.current === null) return;
      const asked = modes.length > 0 && answer;
      const next = asked ? beside(selection, given, pressed.current, can.columns === "single") : given;
      setLocal(next, given.current !== undefined && !sameCells(given.current, selection.current));
      if (!asked) return;
      const changes = change(selection.rows, next.rows);
      if (can.required && next.rows.length === 0 && changes.gone.length > 0) return;
      // All rows in another order are all rows.
      const all = next.rows.length > 1 && next.rows.length === rows.height && isEverything({ ...query, sort: null });
      const positions = all ? () => [] : await placing(changes, rows, query, client);
      const chosen = can.rows === "single" && changes.come.length > 0 ? [] : now.rows;
      const found = all ? [[0, rows.height] as const] : changedRows(chosen, changes, positions);
      const picked = can.rows === "none" ? [] : found;
      if (picked.length > MOST_RANGES)
        throw new Error("That are too many rows, one by one. Select all, or filter them.");
      tell({
        rows: picked as Selected["rows"],
        columns: can.columns === "none" ? [] : chosenColumns(now.columns, next.columns, columns),
        cells: can.cells ? cells(next, columns, rows) : [],
      });
    },
    [modes, answer, selection, can, rows, client, query, now, tell, columns, setLocal],
  );

  const clear = useCallback(() => {
    setLocal(EMPTY, false);
    if (answer && modes.length > 0) tell({ ...NOTHING, rows: can.required ? now.rows : [] });
  }, [answer, modes, tell, can, now, setLocal]);

  const hears = {
    onPointerDownCapture: ({ clientY, currentTarget, ctrlKey, metaKey, shiftKey }: PointerEvent<HTMLElement>) => {
      const below = clientY - currentTarget.getBoundingClientRect().top;
      pressed.current = { header: below < HEADER + (grouped ? GROUP : 0), many: ctrlKey || metaKey || shiftKey };
    },
    onKeyDownCapture: () => {
      pressed.current = ELSEWHERE;
    },
  };
  /** A column was moved: the grid would select the place where it was let go. */
  const moved = () => {
    pressed.current = null;
  };
  // What was selected last is what is copied.
  const meant = held.byCell ? { ...EMPTY, current: selection.current } : selection;
  return { selection, meant, select, clear, can, hears, moved };
}

/** Names in the order of selecting. */
function chosenColumns(before: readonly string[], after: CompactSelection, columns: readonly Placed[]): string[] {
  const names = new Set(after.toArray().map((place) => columns[place]?.name ?? ""));
  const kept = before.filter((name) => names.delete(name));
  return [...kept, ...names];
}

function cells({ current }: GridSelection, columns: readonly Placed[], rows: Rows): Selected["cells"] {
  const found: Selected["cells"] = [];
  const seen = new Set<string>();
  for (const { x, y, width, height } of current ? [...current.rangeStack, current.range] : []) {
    for (let row = y; row < y + height && found.length < MOST_CELLS; row += 1) {
      const position = rows.position(row);
      for (const { name } of typeof position === "number" ? columns.slice(x, x + width) : []) {
        if (seen.has(`${position} ${name}`) || found.length >= MOST_CELLS) continue;
        seen.add(`${position} ${name}`);
        found.push([position as number, name]);
      }
    }
  }
  return found;
}

/** The cells that the script has selected, where they are in view one beside the other. */
function current(
  selected: Selected,
  columns: readonly Placed[],
  rows: Rows,
  local: GridSelection,
): GridSelection["current"] {
  if (selected.cells.length === 0) return selected === NOTHING ? local.current : undefined;
  const ranges = selected.cells.flatMap(([position, name]) => {
    const [x, y] = [columns.findIndex((column) => column.name === name), position];
    return x >= 0 && rows.position(y) === position ? [{ x, y, width: 1, height: 1 }] : [];
  });
  const last = ranges.pop();
  return last && { cell: [last.x, last.y], range: last, rangeStack: ranges };
}
