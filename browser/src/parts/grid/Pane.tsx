import "@glideapps/glide-data-grid/dist/index.css";
import {
  DataEditorCore,
  type DataEditorRef,
  type GridMouseEventArgs,
  type GridSelection,
  ImageWindowLoaderImpl,
  type Item,
  markerCellRenderer,
  newRowCellRenderer,
  type Rectangle,
} from "@glideapps/glide-data-grid";
import { type ClipboardEvent, type ComponentProps, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useSession } from "../hooks";
import type { CellData } from "./cells/cell";
import { renderers } from "./cells/renderers";
import type { FrameClient } from "./client";
import { asTable, copied, MOST_COPIED } from "./clipboard";
import { sortable } from "./column";
import type { GridProps } from "./Grid";
import css from "./Grid.module.css";
import { HeaderMenu } from "./HeaderMenu";
import type { GridHandle } from "./handle";
import { gridColumns, naturalWidth } from "./layout";
import { Opened } from "./Opened";
import type { Bounds } from "./Panel";
import { opens, pressed } from "./press";
import { sorted } from "./query";
import { count, ranged } from "./ranges";
import type { Rows } from "./rows";
import { headerIcons } from "./signs";
import { GROUP, HEADER, ROW } from "./size";
import { Tip } from "./Tip";
import type { GridTheme } from "./theme";
import { useCells } from "./useCells";
import { useKeys } from "./useKeys";
import { useNames } from "./useNames";
import { useSelection } from "./useSelection";
import { useStyles } from "./useStyles";
import { useTip } from "./useTip";
import { moved, type Placed, type View } from "./view";

interface Props extends Omit<GridProps, "columns" | "rows"> {
  columns: readonly Placed[];
  everyColumn: readonly Placed[];
  rows: Rows;
  client: FrameClient;
  theme: GridTheme;
  view: View;
  natural: ReadonlyMap<string, number>;
  version: number;
  stretch: boolean;
  keepsOrder: boolean;
  onView: (change: (view: View) => View) => void;
  onFail: (message: string | null) => void;
  /** Which rows are selected, for what edits them. */
  onChosen: (rows: readonly number[]) => void;
  onSearch: (() => void) | null;
}

type Renderers = NonNullable<ComponentProps<typeof DataEditorCore>["renderers"]>;

/** Cells that the grid itself adds. It asks each renderer for its own kind of cell alone, which its types do not tell. */
const INNER = [markerCellRenderer, newRowCellRenderer] as unknown as Renderers;
/** Rows beyond those in view that are fetched with them. */
const AHEAD = 30;
/** A grid that says itself what happens at a copy, a paste, a search. */
const KEYS = { copy: false, cut: false, paste: false, search: false } as const;

/** The canvas with the cells, and what the user does on it. */
export function Pane(props: Props) {
  const { columns, everyColumn, rows, client, theme, view, natural, version, stretch, keepsOrder, edits, modes } =
    props;
  const { onView, onFail, onChosen, row_height, export: exportable } = props;
  const session = useSession();
  const wrapper = useRef<HTMLDivElement>(null);
  const editor = useRef<DataEditorRef>(null);
  const [region, look] = useState<Rectangle>({ x: 0, y: 0, width: 1, height: 1 });
  const [menu, openMenu] = useState<{ place: number; at: Bounds } | null>(null);
  const [opened, open] = useState<{ cell: CellData; at: Bounds } | null>(null);
  const [hovered, hover] = useState<number | null>(null);
  const images = useMemo(() => new ImageWindowLoaderImpl(), []);
  const between = useMemo(() => ({ from: region.y, to: region.y + region.height + 1 }), [region]);
  const byRows = keepsOrder;

  const { selection, select, clear, can } = useSelection({
    modes,
    value: props.value,
    answer: props.answer,
    columns,
    rows,
    query: view.query,
    client,
    region: between,
    byRows,
    version,
  });
  const style = useStyles(props.styled, client, rows, between.from, between.to, version);
  const cell = useCells({
    columns,
    rows,
    theme,
    placeholder: props.placeholder,
    search: view.query.search,
    exportable,
    edits,
    style,
    version,
  });
  const shown = useMemo(
    () => gridColumns(columns, natural, stretch, view.query),
    [columns, natural, stretch, view.query],
  );
  const marked = rowMarkers(can.rows, byRows);
  const frozen = columns.filter(({ pinned }) => pinned).length;

  useEffect(() => {
    // A new version may mean that what is in view is to be fetched again.
    void version;
    const names = [...columns.slice(0, frozen), ...columns.slice(region.x, region.x + region.width + 1)].map(
      ({ name }) => name,
    );
    rows.want({
      from: Math.max(0, region.y - AHEAD),
      to: region.y + region.height + AHEAD,
      columns: [...new Set(names)],
    });
  }, [rows, columns, frozen, region, version]);

  const spot = useCallback(
    (place: number, row: number): Bounds | undefined => editor.current?.getBounds(place, row),
    [],
  );
  const handle = useRef<GridHandle>(null);
  handle.current = {
    columns,
    selection,
    wrapper: wrapper.current as HTMLDivElement,
    read: (place, row) => rows.value(row, columns[place]?.name ?? ""),
    load: (from, to) => rows.load(from, to),
    bounds: spot,
    select: (x, y) => {
      editor.current?.scrollTo(x, y);
      select({ ...selection, current: { cell: [x, y], range: { x, y, width: 1, height: 1 }, rangeStack: [] } });
    },
    clearSelection: clear,
    focus: () => editor.current?.focus(),
    redraw: () => look((old) => ({ ...old })),
  };
  useEffect(() => edits?.attach(live(handle)), [edits]);
  useEffect(() => {
    if (byRows) onChosen(selection.rows.toArray());
  }, [byRows, onChosen, selection.rows]);

  const openCell = useCallback(
    (place: number, row: number) => {
      const at = spot(place, row);
      if (at) open({ cell: cell([place, row]).data, at });
    },
    [cell, spot],
  );
  const press = (place: number, row: number, hit: { x: number; bounds: Rectangle } | null) => {
    const { data, contentAlign } = cell([place, row]);
    const done = pressed({ data, align: contentAlign, hit, pad: theme.glide.cellHorizontalPadding as number });
    if (done === "toggle") edits?.edited([{ row, column: data.column.name, value: data.value !== true }]);
    if (done === "open") openCell(place, row);
    const position = rows.position(row);
    if (done === "answer" && data.column.button !== undefined && typeof position === "number") {
      session.answer(data.column.button, { row: position, label: data.text }, true);
    }
  };
  const activate = ([place, row]: Item) => {
    const { data } = cell([place, row]);
    const column = data.column.name;
    if (edits?.editable(column, row) && data.column.type !== "checkbox") edits.activate({ row, column }, null);
    else if (opens(data)) openCell(place, row);
    else press(place, row, null);
  };
  // A grid that gets the focus without a cell selects its first one.
  const refocus = () => selection.current && editor.current?.focus();
  const menuOf = (place: number) => {
    const at = spot(place, -1);
    if (at) openMenu({ place, at });
  };
  const keys = useKeys({
    edits,
    columns,
    markers: marked === "none" ? 0 : 1,
    onSearch: props.onSearch,
    onMenu: menuOf,
  });
  const { tip, point, hush } = useTip({ cell, columns, edits, editor });
  useNames(wrapper, { label: props.alt ?? "Data", columns, query: view.query });

  const copy = (event: ClipboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    const part = exportable ? copied(selection, ranged(selection.rows), rows.height, columns.length) : null;
    if (!part) return;
    event.preventDefault();
    if (count(part.rows) > MOST_COPIED) {
      return onFail(`More than ${MOST_COPIED.toLocaleString()} rows do not fit the clipboard: download them instead.`);
    }
    const text = (place: number, row: number) => cell([place, row]).copyData;
    const made = asTable(part, rows, text);
    made
      .then((table) => navigator.clipboard.writeText(table))
      .catch(() => onFail("The browser did not allow the copy."));
  };
  const paste = (event: ClipboardEvent) => {
    const at = selection.current?.cell;
    if (!edits || !at || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
      return;
    event.preventDefault();
    const names = columns.slice(at[0]).map(({ name }) => name);
    edits.paste({ row: at[1], column: names[0] ?? "" }, event.clipboardData, names);
  };
  const erase = (gone: GridSelection) => {
    const range = gone.current?.range;
    const cells = range
      ? columns
          .slice(range.x, range.x + range.width)
          .flatMap(({ name: column }) =>
            Array.from({ length: range.height }, (_, place) => ({ row: range.y + place, column })),
          )
      : [];
    edits?.erase({ rows: gone.rows.toArray(), cells: gone.rows.length > 0 ? [] : cells });
    return false;
  };
  const widen = (key: string, width: number) =>
    onView((old) => ({ ...old, widths: { ...old.widths, [key]: Math.round(width) } }));
  const column = menu && columns[menu.place];

  return (
    <div
      className={css.pane}
      onCopy={copy}
      onPaste={paste}
      onPointerDownCapture={hush}
      onPointerLeave={() => {
        hush();
        hover(null);
      }}
      ref={wrapper}
    >
      <DataEditorCore
        ref={editor}
        className="stDataFrameGlideDataEditor"
        data-testid="data-grid-canvas"
        width="100%"
        height="100%"
        theme={theme.glide}
        columns={shown}
        rows={rows.height}
        getCellContent={cell}
        renderers={INNER}
        customRenderers={renderers}
        headerIcons={headerIcons}
        imageWindowLoader={images}
        rowHeight={row_height ?? ROW}
        headerHeight={HEADER}
        groupHeaderHeight={GROUP}
        minColumnWidth={40}
        maxColumnWidth={1000}
        freezeColumns={frozen}
        smoothScrollX
        smoothScrollY
        fixedShadowY={false}
        overscrollX={0}
        rowMarkers={marked}
        rowSelect={byRows ? "multi" : can.rows}
        rowSelectionMode="multi"
        columnSelect={can.columns}
        rangeSelect={can.cells ?? "rect"}
        rowSelectionBlending="mixed"
        columnSelectionBlending="mixed"
        rangeSelectionBlending="mixed"
        gridSelection={selection}
        onGridSelectionChange={(next) => select(next).catch((error) => onFail(error.message))}
        onSelectionCleared={clear}
        onVisibleRegionChanged={(next) => {
          look((old) => (same(old, next) ? old : next));
          edits?.moved();
        }}
        getRowThemeOverride={(row) => (row === hovered ? { bgCell: theme.hover } : undefined)}
        onItemHovered={(args: GridMouseEventArgs) => {
          hover(args.kind === "cell" ? args.location[1] : null);
          point(args);
        }}
        onCellClicked={([place, row], { localEventX: x, bounds }) => place >= 0 && press(place, row, { x, bounds })}
        onCellActivated={activate}
        cellActivationBehavior="double-click"
        onHeaderClicked={(place) => {
          const pressed = columns[place];
          if (!pressed || keepsOrder || can.columns !== "none" || !sortable(pressed)) return;
          onView((old) => ({ ...old, query: sorted(old.query, pressed.name) }));
        }}
        onHeaderMenuClick={(place, at) => openMenu({ place, at })}
        onHeaderContextMenu={(place, event) => {
          event.preventDefault();
          menuOf(place);
        }}
        onColumnResize={({ id }, width) => widen(id as string, width)}
        onColumnMoved={(from, to) => onView((old) => ({ ...old, order: moved(everyColumn, from, to) }))}
        onKeyDown={keys}
        keybindings={KEYS}
        onPaste={false}
        onDelete={erase}
        editOnType={false}
        {...(edits?.append && {
          onRowAppended: () => {
            const row = edits.append?.() ?? 0;
            return Promise.resolve(row);
          },
          trailingRowOptions: { sticky: false, tint: true },
        })}
        {...(edits && { fillHandle: true })}
      />
      {rows.height === 0 && !edits?.append && (
        <div className={css.empty} style={{ insetBlockStart: HEADER }}>
          {view.query.search !== "" || Object.keys(view.query.filters).length > 0 ? "no rows found" : "empty"}
        </div>
      )}
      {tip && <Tip {...tip} />}
      {column && (
        <HeaderMenu
          key={column.key}
          at={menu.at}
          column={column}
          view={view}
          client={client}
          keepsOrder={keepsOrder}
          onView={onView}
          onAutosize={() => {
            widen(column.key, naturalWidth(column, rows, theme, 1000));
            openMenu(null);
          }}
          onClose={() => {
            openMenu(null);
            refocus();
          }}
        />
      )}
      {opened && (
        <Opened
          {...opened}
          onClose={() => {
            open(null);
            refocus();
          }}
        />
      )}
      {props.children}
    </div>
  );
}

/** A handle whose answers are always of the newest drawing. */
function live(handle: { current: GridHandle | null }): GridHandle {
  return new Proxy({} as GridHandle, { get: (_, name) => handle.current?.[name as keyof GridHandle] });
}

function rowMarkers(rows: "none" | "single" | "multi", byRows: boolean) {
  if (byRows) return { kind: "checkbox", width: 36 } as const;
  if (rows === "none") return "none";
  return { kind: "checkbox-visible", checkboxStyle: rows === "single" ? "circle" : "square", width: 36 } as const;
}

function same(one: Rectangle, other: Rectangle): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}
