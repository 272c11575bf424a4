import { type ReactNode, useState } from "react";
import { ColumnFilter } from "./ColumnFilter";
import type { FrameClient } from "./client";
import { sortable } from "./column";
import { formatsOf } from "./formats";
import { Choice, Item, Line, Menu } from "./Menu";
import { type Bounds, Panel } from "./Panel";
import { filtered } from "./query";
import { StatisticsView } from "./StatisticsView";
import type { Placed, View } from "./view";

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
      <Menu at={at} label={`Column ${label}`} testid="stDataFrameColumnMenu" onClose={onClose}>
        {!keepsOrder && sortable(column) && (
          <>
            <Choice chosen={sortedBy(false)} onPick={() => sort(false)}>
              Sort ascending
            </Choice>
            <Choice chosen={sortedBy(true)} onPick={() => sort(true)}>
              Sort descending
            </Choice>
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
      <Menu key={part} at={at} label={`Format of ${label}`} testid="stDataFrameColumnFormattingMenu" onClose={onClose}>
        {formats.map(({ name, format }) => (
          <Choice
            key={name}
            chosen={(view.formats[key] ?? undefined) === format}
            onPick={() => act((view) => ({ ...view, formats: withFormat(view.formats, key, format) }))}
          >
            {name}
          </Choice>
        ))}
      </Menu>
    ),
    filter: () => (
      <Panel key={part} at={at} label={`Filter ${label}`} onClose={onClose}>
        <ColumnFilter
          column={column}
          filter={view.query.filters[name] ?? null}
          onFilter={(filter) => act((view) => ({ ...view, query: filtered(view.query, name, filter) }))}
        />
      </Panel>
    ),
    statistics: () => (
      <Panel key={part} at={at} label={`Statistics of ${label}`} onClose={onClose}>
        <StatisticsView column={column} client={client} query={view.query} />
      </Panel>
    ),
  };
  return panel[part]();
}

function withFormat(formats: View["formats"], key: string, format: string | undefined): View["formats"] {
  const { [key]: _former, ...others } = formats;
  return format === undefined ? others : { ...others, [key]: format };
}
