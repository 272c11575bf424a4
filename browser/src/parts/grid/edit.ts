import type { ReactNode } from "react";
import type { GridHandle } from "./handle";
import type { Range } from "./ranges";
import type { Rows, Value } from "./rows";

/** A cell of the grid: its row as shown, and its column's name. */
export interface CellAt {
  row: number;
  column: string;
}

export interface CellEdit extends CellAt {
  value: Value;
}

/** Columns and rows from one on, so many of each. */
export interface Block {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The frame's rows without any edit, in the order in which they are shown. */
export interface Below {
  /** Lines of cells with tabs between them. */
  text(rows: readonly Range[]): Promise<string>;
  /** Where a row stands in the frame. */
  place(row: number): number;
}

/** What a grid asks of the one who lets it be edited. Rows are those shown, edits included. */
export interface EditModel {
  /** Rows may go, so the others must stay in their order for it to be known which: nothing is sorted or filtered. */
  readonly keepsOrder: boolean;
  /** Rows can be selected, to be deleted. */
  readonly deletes: boolean;
  /** The given rows with all edits. Called once for each source of rows. */
  over(rows: Rows): Rows;
  editable(column: string, row: number): boolean;
  /** The grid is there; the result is called when it goes. */
  attach(grid: GridHandle): () => void;
  /** The view was scrolled, or has another size. */
  moved(): void;
  /** A cell is to be edited: by Enter, F2 or a double press (no text), or by a letter that was typed. */
  activate(at: CellAt, typed: string | null): void;
  /** Cells that have been pressed or filled. */
  edited(edits: readonly CellEdit[]): void;
  /** Cells repeat what stands in others: columns count as shown, and `to` may hold `from`. */
  fill(from: Block, to: Block): Promise<void>;
  /** The delete key was pressed: whole rows go, cells become empty. */
  erase(selection: { rows: readonly number[]; cells: readonly CellAt[] }): void;
  /** Something was pasted; `columns` are those shown from there on. */
  paste(at: CellAt, data: DataTransfer, columns: readonly string[]): Promise<void>;
  /** Lines of these rows, as shown, with all edits. They need not be here. */
  copied(rows: readonly Range[], columns: readonly string[], below: Below): Promise<string>;
  /** The row that a press on the line below the last one adds; absent: there is no such line. */
  append?: () => number;
  /** What is wrong with a cell, to be seen beside it. */
  fault(row: number, column: string): string | null;
  undo(): void;
  redo(): void;
  /** Buttons for the toolbar; rows are those selected. */
  tools?: (rows: readonly number[]) => ReactNode;
}
