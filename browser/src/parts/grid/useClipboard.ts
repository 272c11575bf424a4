import type { GridSelection, Item } from "@glideapps/glide-data-grid";
import type { ClipboardEvent } from "react";
import type { DataCell } from "./cells/cell";
import { copyText } from "./cells/make";
import type { FrameClient } from "./client";
import { type Copied, copied, fetchedText, MOST_SHOWN, rowsAt, textHere } from "./clipboard";
import type { EditModel } from "./edit";
import { isEverything, type Query } from "./query";
import { count, type Range } from "./ranges";
import type { Rows } from "./rows";
import { ranges } from "./selection";
import { holdsShort } from "./short";
import { useCopying } from "./useCopying";
import type { Placed } from "./view";

interface Ground {
  selection: GridSelection;
  /** Rows that are selected, by their places in the frame. */
  chosen: readonly Range[];
  columns: readonly Placed[];
  rows: Rows;
  query: Query;
  client: FrameClient;
  cell: (at: Item) => DataCell;
  edits: EditModel | undefined;
  exportable: boolean;
  onFail: (message: string | null) => void;
}

/** Copying, cutting, pasting and deleting what is selected. */
export function useClipboard(ground: Ground) {
  const { selection, chosen, columns, rows, query, client, cell, edits, exportable, onFail } = ground;
  const text = (place: number, row: number) => copyText(cell([place, row]));
  const part = (inView: readonly Range[]) => copied(selection, inView, rows.height, columns.length);
  const names = columns.map(({ name }) => name);
  const { copying, begin } = useCopying();

  const fetched = async (seen: Copied, inView: readonly Range[], off: AbortSignal) => {
    // Where rows have another order than the frame, only those in view are known to be selected.
    const partial = inView.length > 0 && !isEverything(query) && count(inView) < count(chosen);
    const whole = (partial && part(rowsAt(await client.positions(query, off), chosen))) || seen;
    if (count(whole.rows) <= MOST_SHOWN) {
      const lines = await fetchedText(whole, rows, text, off);
      if (edits || !holdsShort(lines)) return lines;
    }
    const shown = whole.columns.map((place) => names[place] as string);
    const written = (ranges: readonly Range[]) => client.cells(ranges, shown, query, off);
    if (!edits) return written(whole.rows);
    const places = isEverything(query) ? null : await client.positions(query, off);
    return edits.copied(whole.rows, shown, { text: written, place: (row) => (places ? known(places, row) : row) });
  };

  /** Whether all that is selected is in the clipboard. */
  const copy = async (event: ClipboardEvent): Promise<boolean> => {
    const inView = ranges(selection.rows);
    const seen = exportable && !isField(event.target) ? part(inView) : null;
    if (!seen) return false;
    event.preventDefault();
    const here = isEverything(query) || inView.length === 0 ? textHere(seen, rows, names, text) : null;
    if (here !== null) {
      event.clipboardData.setData("text/plain", here);
      return true;
    }
    const { off, end } = begin();
    return write(fetched(seen, inView, off))
      .then(
        () => true,
        (error) => {
          if (!off.aborted)
            onFail(error instanceof DOMException ? "The browser did not allow the copy." : error.message);
          return false;
        },
      )
      .finally(end);
  };
  const onPaste = (event: ClipboardEvent) => {
    const at = selection.current?.cell;
    if (!edits || !at || isField(event.target)) return;
    event.preventDefault();
    const names = columns.slice(at[0]).map(({ name }) => name);
    const pasted = edits.paste({ row: at[1], column: names[0] ?? "" }, event.clipboardData, names);
    pasted.catch((error) => onFail(error.message));
  };
  const erase = ({ current, rows: chosen }: GridSelection) => {
    const { x = 0, y = 0, width = 0, height = 0 } = current?.range ?? {};
    const names = chosen.length > 0 ? [] : columns.slice(x, x + width).map(({ name }) => name);
    const cells = names.flatMap((column) => Array.from({ length: height }, (_, place) => ({ row: y + place, column })));
    edits?.erase({ rows: chosen.toArray(), cells });
  };
  const onCut = async (event: ClipboardEvent) => {
    if (await copy(event)) erase(selection);
  };
  return { clipboard: { onCopy: copy, onPaste, onCut }, erase, copying };
}

/** Puts a text that is still under way into the clipboard: at once, while the browser knows that the user asked. */
async function write(text: Promise<string>): Promise<void> {
  const blob = text.then((copied) => new Blob([copied], { type: "text/plain" }));
  if (!navigator.clipboard) {
    blob.catch(() => {});
    throw new Error("Without https, browsers copy only what has been in view. Select less, or download the data.");
  }
  await Promise.all([text, navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })])]);
}

/** Where a row stands in the frame. Only of so many is that told. */
function known(places: readonly number[], row: number): number {
  const place = places[row];
  if (place !== undefined) return place;
  throw new Error("So many rows with edits are not copied while they are sorted or filtered. Select less.");
}

function isField(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
