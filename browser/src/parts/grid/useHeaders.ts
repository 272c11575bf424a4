import type { DataEditorProps } from "@glideapps/glide-data-grid";
import { useState } from "react";
import { sortable } from "./column";
import type { Bounds } from "./Panel";
import { type Query, sorted } from "./query";
import { moved, type Placed, type View } from "./view";

interface Ground {
  columns: readonly Placed[];
  everyColumn: readonly Placed[];
  /** A press on a header sorts by its column. */
  sorts: boolean;
  query: Query;
  spot: (place: number, row: number) => Bounds | undefined;
  onView: (change: (view: View) => View) => void;
}

type Props = Pick<
  DataEditorProps,
  "onHeaderClicked" | "onHeaderMenuClick" | "onHeaderContextMenu" | "onColumnResize" | "onColumnMoved"
>;

/** What the user does with headers: sorting, dragging, widening, and the menu of a column. */
export function useHeaders({ columns, everyColumn, sorts, query, spot, onView }: Ground) {
  const isFiltered = ({ name }: Placed) => name in query.filters;
  const [menu, openMenu] = useState<{ place: number; at: Bounds } | null>(null);
  const menuOf = (place = Math.max(0, columns.findIndex(isFiltered))) => {
    const at = spot(place, -1);
    if (at) openMenu({ place, at });
  };
  const widen = (key: string, width: number) =>
    onView((old) => ({ ...old, widths: { ...old.widths, [key]: Math.round(width) } }));
  const headers: Props = {
    onHeaderClicked: (place, { isLongTouch }) => {
      // A finger that rests on a header means what a second button does.
      if (isLongTouch) return menuOf(place);
      const column = columns[place];
      if (column && sorts && sortable(column)) {
        onView((old) => ({ ...old, query: sorted(old.query, column.name) }));
      }
    },
    onHeaderMenuClick: (place, at) => openMenu({ place, at }),
    onHeaderContextMenu: (place, event) => {
      event.preventDefault();
      menuOf(place);
    },
    onColumnResize: ({ id }, width) => widen(id as string, width),
    onColumnMoved: (from, to) => onView((old) => ({ ...old, order: moved(everyColumn, from, to) })),
  };
  const column = menu && columns[menu.place];
  return { headers, menu: column ? { column, at: menu.at } : null, menuOf, closeMenu: () => openMenu(null), widen };
}
