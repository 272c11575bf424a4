import { type ReactNode, useMemo, useReducer, useRef, useState } from "react";
import type { Elements } from "../../wire/elements.gen";
import fault from "../Fault.module.css";
import { usePaper } from "../figure/paper";
import { fileName, save } from "../figure/save";
import { useScreen } from "../figure/screen";
import { sizeName } from "../size";
import { symbolOf } from "./column";
import type { EditModel } from "./edit";
import css from "./Grid.module.css";
import { Pane } from "./Pane";
import { among } from "./query";
import { SearchBar } from "./SearchBar";
import type { Selected } from "./selection";
import { gridHeight } from "./size";
import { Toolbar } from "./Toolbar";
import { useGridTheme } from "./theme";
import { useHeadroom } from "./useHeadroom";
import { type GridFields, useRows } from "./useRows";
import { useVersion } from "./useVersion";
import { useWidths } from "./useWidths";
import { arranged, keyed, UNTOUCHED, type View, visible } from "./view";

export interface GridProps extends GridFields {
  modes: Elements["dataframe"]["selection_mode"];
  value: Selected | undefined;
  answer: ((value: Selected) => void) | undefined;
  edits?: EditModel;
  /** Names the editor; null: what has no key and no answer. */
  widget: string | null;
  /** Stands over the cells: an open editor. */
  children?: ReactNode;
}

/** A data frame, of which the server holds all and the browser what is in view. */
export function Grid(props: GridProps) {
  const { alt, width, height, edits, export: exportable } = props;
  const box = useRef<HTMLDivElement>(null);
  const theme = useGridTheme(
    box,
    props.columns.some((column) => symbolOf(column) !== null),
  );
  const { full, frame, open, close } = useScreen();
  usePaper(frame.ref);
  const toolbar = useRef<HTMLDivElement>(null);
  const headroom = useHeadroom(frame.ref, toolbar);
  const [made, change] = useReducer((old: View, step: (view: View) => View) => step(old), UNTOUCHED);
  const query = useMemo(() => among(made.query, props.columns), [made.query, props.columns]);
  const view = useMemo(() => ({ ...made, query }), [made, query]);
  const [searching, search] = useState(false);
  const [failure, fail] = useState<string | null>(null);
  const [chosen, choose] = useState<readonly number[]>([]);
  const { source, client, error } = useRows(props, view.query, edits !== undefined);
  const rows = useMemo(() => (edits ? edits.over(source) : source), [edits, source]);
  const version = useVersion(rows);

  const all = useMemo(() => arranged(keyed(props.columns), view), [props.columns, view]);
  const columns = useMemo(() => visible(all), [all]);
  const natural = useWidths(columns, rows, theme, version);
  const keepsOrder = edits?.keepsOrder ?? false;
  const grouped = columns.some(({ group }) => group);
  const shape = { ...props, rows: rows.height + (edits?.append ? 1 : 0), grouped };
  const size = gridHeight(shape);
  const content = columns.reduce((sum, { key, width }) => sum + (width ?? natural.get(key) ?? 0), 0);

  const download = async (format: "csv" | "parquet") => {
    const names = columns.map(({ name }) => name);
    const file = await client
      .file(format, names, view.query, (edits && props.widget) ?? undefined)
      .catch((caught) => fail(String(caught.message ?? caught)));
    if (file) save(file, fileName(alt ?? "data", format));
  };
  const endSearch = () => {
    search(false);
    change((now) => ({ ...now, query: { ...now.query, search: "" } }));
  };
  const wrong = error ?? failure;

  return (
    <div
      className={`stFullScreenFrame ${css.frame}`}
      data-testid="stFullScreenFrame"
      data-height={sizeName(height)}
      style={full || headroom === 0 ? undefined : { paddingBlockStart: headroom }}
      {...frame}
    >
      <div
        className={`stDataFrame ${css.whole}`}
        data-testid="stDataFrame"
        data-width={full ? "stretch" : sizeName(width)}
        data-height={full ? "stretch" : sizeName(height)}
      >
        <Toolbar
          ref={toolbar}
          of={alt}
          tools={edits?.tools?.(chosen)}
          columns={all}
          full={full}
          searching={searching}
          onSearch={keepsOrder || props.rows === 0 ? null : () => (searching ? endSearch() : search(true))}
          onView={change}
          onFull={full ? close : open}
          onDownload={exportable && props.rows > 0 ? download : null}
        />
        <section
          className={css.box}
          data-testid="stDataFrameResizable"
          aria-label={alt ?? undefined}
          style={
            full
              ? undefined
              : {
                  height: size,
                  flexBasis: size === undefined ? gridHeight({ ...shape, height: "auto" }) : undefined,
                  width: width === "content" ? content + 2 + markers(props, edits) : undefined,
                }
          }
          ref={box}
        >
          {theme && (
            <Pane
              {...props}
              columns={columns}
              everyColumn={all}
              rows={rows}
              client={client}
              box={box}
              theme={theme}
              view={view}
              natural={natural}
              version={version}
              stretch={width !== "content"}
              keepsOrder={keepsOrder}
              onView={change}
              onFail={fail}
              onChosen={choose}
              onSearch={keepsOrder ? null : () => search(true)}
            />
          )}
          {searching && (
            <SearchBar
              search={view.query.search}
              found={rows.height}
              onSearch={(text) => change((now) => ({ ...now, query: { ...now.query, search: text } }))}
              onClose={endSearch}
            />
          )}
        </section>
        {wrong !== null && (
          <div className={`${fault.fault} ${css.fault}`} role="alert">
            {wrong}
          </div>
        )}
      </div>
    </div>
  );
}

/** Room for the boxes that rows are selected by. */
function markers({ modes }: GridProps, edits: EditModel | undefined): number {
  return edits?.deletes || modes.some((mode) => mode.endsWith("row") || mode.endsWith("required")) ? 36 : 0;
}
