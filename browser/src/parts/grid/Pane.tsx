import "@glideapps/glide-data-grid/dist/index.css";
import {
  type CellClickedEventArgs,
  DataEditorCore,
  type DataEditorRef,
  type GridMouseEventArgs,
  ImageWindowLoaderImpl,
  type Item,
  markerCellRenderer,
  newRowCellRenderer,
  type Rectangle,
} from "@glideapps/glide-data-grid";
import {
  type ComponentProps,
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { touch } from "../touch";
import { Copying } from "./Copying";
import { renderers } from "./cells/renderers";
import type { FrameClient } from "./client";
import { frozenColumns } from "./frozen";
import type { GridProps } from "./Grid";
import css from "./Grid.module.css";
import { HeaderMenu } from "./HeaderMenu";
import { firstWidth, gridColumns, naturalWidth } from "./layout";
import { Opened } from "./Opened";
import type { Rows } from "./rows";
import { headerIcons } from "./signs";
import { GROUP, HEADER, ROW } from "./size";
import { Tip } from "./Tip";
import type { GridTheme } from "./theme";
import { useActs } from "./useActs";
import { useCells } from "./useCells";
import { useClipboard } from "./useClipboard";
import { useHandle } from "./useHandle";
import { useHeaders } from "./useHeaders";
import { useKeptFocus } from "./useKeptFocus";
import { useKeys } from "./useKeys";
import { useNames } from "./useNames";
import { useRegion } from "./useRegion";
import { useRoom } from "./useRoom";
import { useSelection } from "./useSelection";
import { useStyles } from "./useStyles";
import { useTip } from "./useTip";
import type { Placed, View } from "./view";

interface Props extends Omit<GridProps, "columns" | "rows"> {
  columns: readonly Placed[];
  /** Those that are hidden, too. */
  everyColumn: readonly Placed[];
  rows: Rows;
  client: FrameClient;
  /** What the grid has as room. */
  box: RefObject<HTMLElement | null>;
  theme: GridTheme;
  view: View;
  /** How wide columns are by themselves. */
  natural: ReadonlyMap<string, number>;
  version: number;
  /** Columns share the room that is left. */
  stretch: boolean;
  /** Rows may go, so they can be selected, and all of them stay in the frame's order. */
  keepsOrder: boolean;
  onView: (change: (view: View) => View) => void;
  onFail: (message: string | null) => void;
  /** Which rows are selected, for what edits them. */
  onChosen: (rows: readonly number[]) => void;
  onSearch: (() => void) | null;
}

type Editor = ComponentProps<typeof DataEditorCore>;

/** Cells that the grid itself adds. It asks each renderer for its own kind of cell alone, which its types do not tell. */
const INNER = [markerCellRenderer, newRowCellRenderer] as unknown as NonNullable<Editor["renderers"]>;
/** Pixels of the boxes that rows are selected by. */
const MARKERS = 36;
/** Pixels that a column has at least whose last line says what it is for. */
const WORDS = 110;
/** Keys that are for us to hear. */
const KEYS = { copy: false, cut: false, paste: false, search: false, downFill: false, rightFill: false } as const;
/** Kinds of selection do not exclude each other. */
const MIXED = {
  rowSelectionBlending: "mixed",
  columnSelectionBlending: "mixed",
  rangeSelectionBlending: "mixed",
} as const;

/** The canvas with the cells, and what the user does on it. */
export function Pane(props: Props) {
  const { columns, rows, client, theme, view, natural, version, stretch, keepsOrder, edits } = props;
  const { onView, onFail, onChosen, row_height, export: exportable } = props;
  const wrapper = useRef<HTMLDivElement>(null);
  const editor = useRef<DataEditorRef>(null);
  const [hovered, hover] = useState<number | null>(null);
  const images = useMemo(() => new ImageWindowLoaderImpl(), []);
  const spot = useCallback((place: number, row: number) => editor.current?.getBounds(place, row), []);
  const room = useRoom(props.box);
  const frozen = frozenColumns(columns, natural, room);
  const { region, look, redraw } = useRegion(rows, columns, frozen, version);
  const shownRows = useMemo(() => ({ from: region.y, to: region.y + region.height + 1 }), [region]);

  const byRows = edits?.deletes ?? false;
  const chosen = { ...props, query: view.query, region: shownRows, byRows };
  const { selection, meant, select, clear, can, hears, moved } = useSelection(chosen);
  const style = useStyles(props.styled, client, rows, shownRows.from, shownRows.to, version);
  const cell = useCells({ ...props, search: view.query.search, style });
  const acts = useActs({ cell, rows, edits, spot, pad: theme.glide.cellHorizontalPadding as number });
  const sorts = !keepsOrder && can.columns === "none";
  const { headers, menu, menuOf, closeMenu, widen } = useHeaders({ ...props, sorts, query: view.query, spot });
  const ground = {
    ...props,
    edits,
    selection: meant,
    chosen: props.value?.rows ?? [],
    query: view.query,
    cell,
    exportable,
  };
  const { clipboard, erase, copying } = useClipboard(ground);
  const marked = rowMarkers(can.rows, byRows);
  const markers = marked === "none" ? 0 : 1;
  const keys = useKeys({ edits, columns, markers, selection, onSearch: props.onSearch, onMenu: menuOf, onFail });
  const column = useRef(0);
  column.current = selection.current?.cell[0] ?? column.current;
  useKeptFocus(props.box, view.query, rows.height === 0, () => {
    // A grid without a selected cell has none for keys to go on from; where cells are told to the script it stays so.
    if (!selection.current && !can.cells && rows.height > 0) {
      const [x, y] = [Math.min(column.current, columns.length - 1), Math.min(region.y, rows.height - 1)];
      select({ ...selection, current: { cell: [x, y], range: { x, y, width: 1, height: 1 }, rangeStack: [] } });
    } else if (!selection.current && can.cells) moved();
    editor.current?.focus();
  });
  const { tip, point, hush } = useTip({ cell, columns, edits, editor });
  useNames(wrapper, { label: props.alt ?? "Data", columns, query: view.query });
  useHandle({ edits, editor, wrapper, columns, rows, selection, select, clear, redraw });
  useEffect(() => {
    if (byRows) onChosen(selection.rows.toArray());
  }, [byRows, onChosen, selection.rows]);

  const shown = useMemo(
    () => gridColumns(columns, natural, stretch, view.query),
    [columns, natural, stretch, view.query],
  );
  const press = (event: PointerEvent<HTMLElement>) => {
    hush();
    hears.onPointerDownCapture(event);
  };
  const leave = () => {
    hush();
    hover(null);
  };
  const clicked = (at: Item, { localEventX: x, bounds }: CellClickedEventArgs) => {
    if (at[0] < 0) return;
    // By itself the grid takes the focus only for a press on another cell than the selected one.
    if (!wrapper.current?.contains(document.activeElement)) editor.current?.focus();
    acts.press(at, { x, bounds });
  };
  const back = (close: () => void) => () => {
    close();
    // A grid that gets the focus without a cell selects its first one.
    if (selection.current) editor.current?.focus();
  };

  return (
    <div
      className={css.pane}
      {...clipboard}
      {...hears}
      onPointerDownCapture={press}
      onPointerLeave={leave}
      ref={wrapper}
    >
      <DataEditorCore
        ref={editor}
        className="stDataFrameGlideDataEditor"
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
        rowMarkers={marked}
        rowSelect={byRows ? "multi" : can.rows}
        rowSelectionMode="multi"
        columnSelect={can.columns}
        rangeSelect={can.cells ?? "rect"}
        {...MIXED}
        gridSelection={selection}
        onGridSelectionChange={(next) => select(next).catch((error) => onFail(error.message))}
        onSelectionCleared={clear}
        onVisibleRegionChanged={(next) => {
          look(next);
          edits?.moved();
        }}
        getRowThemeOverride={(row) => (row === hovered ? { bgCell: theme.hover } : undefined)}
        onItemHovered={(args: GridMouseEventArgs) => {
          hover(args.kind === "cell" ? args.location[1] : null);
          point(args);
        }}
        onCellClicked={clicked}
        onCellActivated={acts.activate}
        cellActivationBehavior="double-click"
        {...headers}
        onColumnMoved={(from, to) => {
          moved();
          headers.onColumnMoved?.(from, to);
        }}
        onKeyDown={keys}
        keybindings={KEYS}
        onPaste={false}
        onDelete={(gone) => {
          erase(gone);
          return false;
        }}
        editOnType={false}
        {...(edits && editing(edits, cell, firstWidth(shown, room - (markers ? MARKERS : 0)) >= WORDS, onFail))}
      />
      {rows.height === 0 && !edits?.append && (
        <div className={css.empty} style={{ insetBlockStart: HEADER }}>
          {view.query.search !== "" || Object.keys(view.query.filters).length > 0 ? "no rows found" : "empty"}
        </div>
      )}
      {copying && <Copying cancel={back(copying.cancel)} />}
      {tip && <Tip {...tip} />}
      {menu && (
        <HeaderMenu
          {...menu}
          key={menu.column.key}
          view={view}
          client={client}
          keepsOrder={keepsOrder}
          onView={onView}
          onAutosize={() => {
            widen(menu.column.key, naturalWidth(menu.column, rows, theme, 1000));
            closeMenu();
          }}
          onClose={back(closeMenu)}
        />
      )}
      {acts.opened && (
        <Opened {...acts.opened} client={client} query={view.query} onFail={onFail} onClose={back(acts.close)} />
      )}
      {props.children}
    </div>
  );
}

/** What a grid needs to know only if it is edited. */
function editing(
  edits: NonNullable<GridProps["edits"]>,
  cell: Editor["getCellContent"],
  /** A narrow column would cut the words off; the sign in front of them says it, too. */
  roomy: boolean,
  onFail: (message: string) => void,
): Partial<Editor> {
  const { append } = edits;
  return {
    fillHandle: true,
    onFillPattern: ({ patternSource, fillDestination, preventDefault }) => {
      preventDefault();
      edits.fill(patternSource, fillDestination).catch((error) => onFail(error.message));
    },
    // Without it there is no fill handle. What is not in view is read by those who fill.
    getCellsForSelection: ({ x, y, width, height }: Rectangle) =>
      Array.from({ length: height }, (_, row) =>
        Array.from({ length: width }, (_, column) => cell([x + column, y + row] as Item)),
      ),
    ...(append && {
      onRowAppended: () => Promise.resolve(append()),
      trailingRowOptions: { sticky: false, tint: true, hint: roomy ? "Add row" : " " },
    }),
  };
}

function rowMarkers(rows: "none" | "single" | "multi", byRows: boolean) {
  // A finger does not hover: boxes that it should find are there all the time.
  if (byRows) return { kind: touch ? "checkbox-visible" : "checkbox", width: MARKERS } as const;
  if (rows === "none") return "none";
  return { kind: "checkbox-visible", checkboxStyle: rows === "single" ? "circle" : "square", width: MARKERS } as const;
}
