import type { GridSelection, Item } from "@glideapps/glide-data-grid";
import type { ClipboardEvent } from "react";
import type { DataCell } from "./cells/cell";
import { copyText } from "./cells/make";
import { asTable, copied, MOST_COPIED } from "./clipboard";
import type { EditModel } from "./edit";
import { count, ranged } from "./ranges";
import type { Rows } from "./rows";
import type { Placed } from "./view";

interface Ground {
  selection: GridSelection;
  columns: readonly Placed[];
  rows: Rows;
  cell: (at: Item) => DataCell;
  edits: EditModel | undefined;
  exportable: boolean;
  onFail: (message: string | null) => void;
}

/** Copying, cutting, pasting and deleting what is selected. */
export function useClipboard({ selection, columns, rows, cell, edits, exportable, onFail }: Ground) {
  const onCopy = (event: ClipboardEvent) => {
    if (isField(event.target)) return;
    const part = exportable ? copied(selection, ranged(selection.rows), rows.height, columns.length) : null;
    if (!part) return;
    event.preventDefault();
    if (count(part.rows) > MOST_COPIED) {
      return onFail(`More than ${MOST_COPIED.toLocaleString()} rows do not fit the clipboard: download them instead.`);
    }
    asTable(part, rows, (place, row) => copyText(cell([place, row])))
      .then((table) => navigator.clipboard.writeText(table))
      .catch(() => onFail("The browser did not allow the copy."));
  };
  const onPaste = (event: ClipboardEvent) => {
    const at = selection.current?.cell;
    if (!edits || !at || isField(event.target)) return;
    event.preventDefault();
    const names = columns.slice(at[0]).map(({ name }) => name);
    edits.paste({ row: at[1], column: names[0] ?? "" }, event.clipboardData, names);
  };
  const erase = ({ current, rows: chosen }: GridSelection) => {
    const { x = 0, y = 0, width = 0, height = 0 } = current?.range ?? {};
    const names = chosen.length > 0 ? [] : columns.slice(x, x + width).map(({ name }) => name);
    const cells = names.flatMap((column) => Array.from({ length: height }, (_, place) => ({ row: y + place, column })));
    edits?.erase({ rows: chosen.toArray(), cells });
  };
  const onCut = (event: ClipboardEvent) => {
    onCopy(event);
    if (!isField(event.target)) erase(selection);
  };
  return { clipboard: { onCopy, onPaste, onCut }, erase };
}

function isField(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
