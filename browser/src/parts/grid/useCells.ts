import { useMemo, useRef } from "react";
import type { DataCell } from "./cells/cell";
import { type Css, makeCell } from "./cells/make";
import type { EditModel } from "./edit";
import type { Rows } from "./rows";
import type { GridTheme } from "./theme";
import type { Placed } from "./view";

interface Ground {
  readonly columns: readonly Placed[];
  readonly rows: Rows;
  readonly theme: GridTheme | null;
  readonly placeholder: string | null;
  readonly search: string;
  readonly edits?: EditModel;
  readonly style: (position: number | null | undefined, column: string) => { text?: string | null; css?: Css | null };
  /** Another one after each change of the rows. */
  readonly version: number;
}

/** Where a column was that is hidden by now: the grid asks for the cell that the pointer was last over. */
const NOWHERE: Placed = { key: "", name: "", label: "", kind: "text", type: "text", index: false, editable: false };

/** Cells that were made once are kept; so many of them at most. */
const KEPT = 20_000;

/** Gives the grid its cells. It is another function whenever they are to be drawn anew. */
export function useCells(ground: Ground): (at: readonly [column: number, row: number]) => DataCell {
  const { columns, rows, theme, placeholder, search, edits, style, version } = ground;
  const kept = useRef(new Map<string, DataCell>());
  return useMemo(() => {
    const cells = kept.current;
    cells.clear();
    // The version is what says that the rows are others.
    void version;
    return ([place, row]) => {
      const known = cells.get(`${place} ${row}`);
      if (known) return known;
      const column = columns[place] ?? NOWHERE;
      const value = rows.value(row, column.name);
      const made = makeCell({
        column,
        value,
        theme: theme as GridTheme,
        placeholder,
        search,
        ...style(rows.position(row), column.name),
        editable: edits ? edits.editable(column.name, row) : null,
        fault: edits?.fault(row, column.name) ?? null,
      });
      if (cells.size > KEPT) cells.clear();
      cells.set(`${place} ${row}`, made);
      return made;
    };
  }, [columns, rows, theme, placeholder, search, edits, style, version]);
}
