import type { GridSelection } from "@glideapps/glide-data-grid";
import type { Value } from "./rows";
import type { Placed } from "./view";

/** What a grid lets those do who have it edited. Columns count as they are shown, rows too. */
export interface GridHandle {
  readonly columns: readonly Placed[];
  readonly selection: GridSelection;
  /** Around the grid; positioned, so that something may stand over it. */
  readonly wrapper: HTMLElement;
  /** undefined: it is not here yet. */
  read(column: number, row: number): Value | undefined;
  load(from: number, to: number): Promise<void>;
  /** Where a cell is on the screen; undefined: nowhere. */
  bounds(column: number, row: number): { x: number; y: number; width: number; height: number } | undefined;
  /** Selects one cell, and brings it into view. */
  select(column: number, row: number): void;
  clearSelection(): void;
  focus(): void;
  redraw(): void;
}
