import type { DataEditorRef, GridMouseEventArgs } from "@glideapps/glide-data-grid";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { DataCell } from "./cells/cell";
import type { EditModel } from "./edit";
import { measured } from "./measured";
import type { Bounds } from "./Panel";
import type { Placed } from "./view";

/** Milliseconds that the pointer rests. */
const REST = 500;

export interface TipContent {
  readonly at: Bounds;
  readonly text: string;
  readonly fault: boolean;
  readonly markdown: boolean;
}

interface Ground {
  cell: (at: readonly [number, number]) => DataCell;
  columns: readonly Placed[];
  edits: EditModel | undefined;
  editor: RefObject<DataEditorRef | null>;
}

/** What the place under the resting pointer has to say: a fault, a column's help, or the whole of a text that is cut. */
export function useTip(ground: Ground) {
  const [tip, show] = useState<TipContent | null>(null);
  const timer = useRef(0);
  const latest = useRef(ground);
  latest.current = ground;
  const hush = useCallback(() => {
    clearTimeout(timer.current);
    show(null);
  }, []);
  const point = useCallback(
    (args: GridMouseEventArgs) => {
      hush();
      if (args.kind !== "cell" && args.kind !== "header") return;
      timer.current = window.setTimeout(() => {
        const [place, row] = args.location;
        const at = latest.current.editor.current?.getBounds(place, args.kind === "cell" ? row : -1);
        const said = at && saidAt(latest.current, place, args.kind === "cell" ? row : null, at.width);
        if (at && said) show({ at, ...said });
      }, REST);
    },
    [hush],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  return { tip, point, hush };
}

function saidAt({ cell, columns, edits }: Ground, place: number, row: number | null, width: number) {
  const column = columns[place];
  if (!column) return null;
  if (row === null) return column.help ? { text: column.help, fault: false, markdown: true } : null;
  const fault = edits?.fault(row, column.name);
  if (fault) return { text: fault, fault: true, markdown: false };
  const { data } = cell([place, row]);
  const { size, glide } = data.theme;
  const room = width - 2 * (glide.cellHorizontalPadding as number);
  const cut = data.text !== "" && measured(data.text.slice(0, 500), `${size}px ${glide.fontFamily}`) > room;
  return cut && DRAWN_AS_TEXT.has(data.column.type)
    ? { text: data.text.slice(0, 2000), fault: false, markdown: false }
    : null;
}

const DRAWN_AS_TEXT = new Set(
  "text number selectbox multiselect list link date time datetime json markdown".split(" "),
);
