import type { DataEditorRef, GridSelection } from "@glideapps/glide-data-grid";
import { type RefObject, useEffect, useRef } from "react";
import type { EditModel } from "./edit";
import type { GridHandle } from "./handle";
import type { Rows } from "./rows";
import type { Placed } from "./view";

interface Ground {
  edits: EditModel | undefined;
  editor: RefObject<DataEditorRef | null>;
  wrapper: RefObject<HTMLElement | null>;
  columns: readonly Placed[];
  rows: Rows;
  selection: GridSelection;
  select: (selection: GridSelection) => void;
  clear: () => void;
  redraw: () => void;
}

/** Hands the grid to those who have it edited. What they ask is answered as the grid was drawn last. */
export function useHandle(ground: Ground): void {
  const latest = useRef(ground);
  latest.current = ground;
  const { edits } = ground;
  useEffect(() => edits?.attach(handle(() => latest.current)), [edits]);
}

function handle(now: () => Ground): GridHandle {
  return {
    get columns() {
      return now().columns;
    },
    get selection() {
      return now().selection;
    },
    get wrapper() {
      return now().wrapper.current as HTMLElement;
    },
    read: (column, row) => now().rows.value(row, now().columns[column]?.name ?? ""),
    load: (from, to) => now().rows.load(from, to),
    bounds: (column, row) => now().editor.current?.getBounds(column, row),
    select: (x, y) => {
      const { editor, select, selection } = now();
      editor.current?.scrollTo(x, y);
      select({ ...selection, current: { cell: [x, y], range: { x, y, width: 1, height: 1 }, rangeStack: [] } });
    },
    clearSelection: () => now().clear(),
    focus: () => now().editor.current?.focus(),
    redraw: () => now().redraw(),
  };
}
