import type { GridKeyEventArgs, GridSelection } from "@glideapps/glide-data-grid";
import { useCallback } from "react";
import { apple } from "../platform";
import type { EditModel } from "./edit";
import type { Placed } from "./view";

interface Ground {
  edits: EditModel | undefined;
  columns: readonly Placed[];
  /** How many columns the grid itself has put before them: it counts those, too, where it tells of keys. */
  markers: number;
  selection: GridSelection;
  onSearch: (() => void) | null;
  /** Without a place: of a column that hides rows, where none is left to begin from. */
  onMenu: (place?: number) => void;
  onFail: (message: string) => void;
}

/** Keys that the grid knows beside those that every grid knows. */
export function useKeys({ edits, columns, markers, selection, onSearch, onMenu, onFail }: Ground) {
  return useCallback(
    (event: GridKeyEventArgs) => {
      const done = () => {
        event.cancel();
        event.preventDefault();
        event.stopPropagation();
      };
      const { key } = event;
      const location = event.location && ([event.location[0] - markers, event.location[1]] as const);
      const range = selection.current?.range;
      const command = apple ? event.metaKey : event.ctrlKey;
      const at = location && { row: location[1], column: columns[location[0]]?.name ?? "" };
      if (command && key === "f" && onSearch) {
        done();
        onSearch();
      } else if (key === "ContextMenu" || (key === "F10" && event.shiftKey)) {
        done();
        onMenu(location?.[0]);
      } else if (edits && command && key.toLowerCase() === "z") {
        done();
        if (event.shiftKey) edits.redo();
        else edits.undo();
      } else if (edits && command && key === "y") {
        done();
        edits.redo();
      } else if (edits && range && command && (key === "d" || key === "r")) {
        done();
        const from = { ...range, ...(key === "d" ? { height: 1 } : { width: 1 }) };
        edits.fill(from, range).catch((error) => onFail(error.message));
      } else if (edits && at && key === "F2") {
        done();
        edits.activate(at, null);
      } else if (edits && at && key === "Backspace") {
        done();
        edits.erase({ rows: [], cells: [at] });
      } else if (edits && at && key.length === 1 && key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey) {
        done();
        edits.activate(at, key);
      }
    },
    [edits, columns, markers, selection, onSearch, onMenu, onFail],
  );
}
