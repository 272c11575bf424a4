import { type CustomCell, type CustomRenderer, GridCellKind } from "@glideapps/glide-data-grid";
import type { Column } from "../column";
import type { Value } from "../rows";
import type { GridTheme } from "../theme";

/** What a cell shows, and how. */
export interface CellData {
  readonly column: Column;
  /** undefined: not here yet. */
  readonly value: Value | undefined;
  /** What it says; of a missing value, what stands in its place. */
  readonly text: string;
  readonly theme: GridTheme;
  /** It says something about the cell, not what its value is: the text is quiet. */
  readonly quiet?: boolean;
  /** It answers to a press. */
  readonly active?: boolean;
  /** What is looked for, marked where the text has it. */
  readonly mark?: string;
}

export type DataCell = CustomCell<CellData>;

export type Draw = Parameters<CustomRenderer<DataCell>["draw"]>[0];

export type Renderer = Omit<CustomRenderer<DataCell>, "kind" | "isMatch">;

/** How the cells that `match` accepts are drawn. */
export function renderer(match: (data: CellData) => boolean, how: Renderer): CustomRenderer<DataCell> {
  return {
    ...how,
    kind: GridCellKind.Custom,
    isMatch: (cell): cell is DataCell => match(cell.data as CellData),
  };
}
