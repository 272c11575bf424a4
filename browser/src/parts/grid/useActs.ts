import type { Item, Rectangle } from "@glideapps/glide-data-grid";
import { useState } from "react";
import { useSession } from "../hooks";
import type { CellData, DataCell } from "./cells/cell";
import type { EditModel } from "./edit";
import type { Bounds } from "./Panel";
import { opens, pressed } from "./press";
import type { Rows } from "./rows";

interface Ground {
  cell: (at: Item) => DataCell;
  rows: Rows;
  edits: EditModel | undefined;
  /** Where a cell is on the screen. */
  spot: (place: number, row: number) => Bounds | undefined;
  /** Pixels beside a cell's content. */
  pad: number;
}

/** What presses and keys do to cells. */
export function useActs({ cell, rows, edits, spot, pad }: Ground) {
  const session = useSession();
  const [opened, open] = useState<{ cell: CellData; row: number; at: Bounds } | null>(null);
  const openCell = (at: Item) => {
    const bounds = spot(...at);
    if (bounds) open({ cell: cell(at).data, row: at[1], at: bounds });
  };
  const press = (at: Item, hit: { x: number; bounds: Rectangle } | null) => {
    const { data, contentAlign: align } = cell(at);
    const [row, { column, value, text }] = [at[1], data];
    const act = pressed({ data, align, hit, pad });
    if (act === "toggle") edits?.edited([{ row, column: column.name, value: value !== true }]);
    if (act === "open") openCell(at);
    const position = rows.position(row);
    if (act === "answer" && column.button !== undefined && typeof position === "number") {
      session.answer(column.button, { row: position, label: text }, true);
    }
  };
  const activate = (at: Item) => {
    const { data } = cell(at);
    const [row, column] = [at[1], data.column.name];
    if (edits?.editable(column, row) && data.column.type !== "checkbox") edits.activate({ row, column }, null);
    else if (opens(data)) openCell(at);
    else press(at, null);
  };
  return { press, activate, opened, close: () => open(null) };
}
