import { type ReactNode, useRef, useState } from "react";
import { ColumnFilter } from "./ColumnFilter";
import type { FrameClient } from "./client";
import { sortable } from "./column";
import { formatsOf } from "./formats";
import css from "./HeaderMenu.module.css";
import { Item, Line, Menu } from "./Menu";
import { Panel } from "./Panel";
import { filtered } from "./query";
import { StatisticsView } from "./StatisticsView";
import type { Placed, View } from "./view";

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Props {
  /** Where the header's button is on the screen. */
  at: Bounds;
  column: Placed;
  view: View;
  client: FrameClient;
  /** Rows keep the frame's order, and all of them stay. */
  keepsOrder: boolean;
  onView: (change: (view: View) => View) => void;
  onAutosize: () => void;
  onClose: () => void;
}

type Part = "menu" | "filter" | "format" | "statistics";

/** What can be done with a column. */
export function HeaderMenu({ at, column, view, client, keepsOrder, onView, onAutosize, onClose }: Props) {
  const anchor = useRef<HTMLSpanElement>(null);
  const [part, turn] = useState<Part>("menu");
  const { key, name, label, pinned } = column;
  const act = (change: (view: View) => View) => {
    onView(change);
    onClose();
  };
  const sort = (descending: boolean) => {
    const now = view.query.sort;
    const same = now?.column === name && now.descending === descending;
    act((view) => ({ ...view, query: { ...view.query, sort: same ? null : { column: name, descending } } }));
  };
  const sortedBy = (descending: boolean) =>
    view.query.sort?.column === name && view.query.sort.descending === descending;
  const formats = formatsOf(column);
  const panel: Record<Part, () => ReactNode> = {
    menu: () => (
      <Menu anchor={anchor} label={`Column ${label}`} testid="stDataFrameColumnMenu" onClose={onClose}>
        {!keepsOrder && sortable(column) && (
          <>
            <Item checked={sortedBy(false)} onPick={() => sort(false)}>
              Sort ascending
            </Item>
            <Item checked={sortedBy(true)} onPick={() => sort(true)}>
              Sort descending
            </Item>
            <Item onPick={() => turn("filter")}>{name in view.query.filters ? "Change filter…" : "Filter…"}</Item>
            <Line />
          </>
        )}
        <Item onPick={() => turn("statistics")}>Statistics</Item>
        {formats.length > 0 && <Item onPick={() => turn("format")}>Format…</Item>}
        <Line />
        <Item onPick={onAutosize}>Autosize</Item>
        <Item onPick={() => act((view) => ({ ...view, pinned: { ...view.pinned, [key]: !pinned } }))}>
          {pinned ? "Unpin column" : "Pin column"}
        </Item>
        <Item onPick={() => act((view) => ({ ...view, hidden: { ...view.hidden, [key]: true } }))}>Hide column</Item>
      </Menu>
    ),
    format: () => (
      <Menu anchor={anchor} label={`Format of ${label}`} testid="stDataFrameColumnFormattingMenu" onClose={onClose}>
        {formats.map(({ name, format }) => (
          <Item
            key={name}
            checked={(view.formats[key] ?? undefined) === format}
            onPick={() => act((view) => ({ ...view, formats: withFormat(view.formats, key, format) }))}
          >
            {name}
          </Item>
        ))}
      </Menu>
    ),
    filter: () => (
      <Panel anchor={anchor} label={`Filter ${label}`} onClose={onClose}>
        <ColumnFilter
          column={column}
          filter={view.query.filters[name] ?? null}
          onFilter={(filter) => act((view) => ({ ...view, query: filtered(view.query, name, filter) }))}
        />
      </Panel>
    ),
    statistics: () => (
      <Panel anchor={anchor} label={`Statistics of ${label}`} onClose={onClose}>
        <StatisticsView column={column} client={client} query={view.query} />
      </Panel>
    ),
  };
  return (
    <span
      className={css.anchor}
      style={{ left: at.x, top: at.y, width: at.width, height: at.height }}
      ref={anchor}
      key={part}
    >
      {panel[part]()}
    </span>
  );
}

function withFormat(formats: View["formats"], key: string, format: string | undefined): View["formats"] {
  const { [key]: _former, ...others } = formats;
  return format === undefined ? others : { ...others, [key]: format };
}
