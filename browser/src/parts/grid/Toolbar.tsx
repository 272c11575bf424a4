import { type ReactNode, type Ref, type RefObject, useRef, useState } from "react";
import { DownloadIcon, EnlargeIcon, ReduceIcon } from "../figure/signs";
import { IconButton } from "../IconButton";
import { ColumnList } from "./ColumnList";
import css from "./Grid.module.css";
import { Item, Menu } from "./Menu";
import type { Placed, View } from "./view";

interface Props {
  ref: Ref<HTMLDivElement>;
  /** Behind the name of each button, so that those of two grids differ. */
  of: string | null;
  /** Buttons of what edits the grid. */
  tools: ReactNode;
  columns: readonly Placed[];
  full: boolean;
  searching: boolean;
  /** null: there is nothing to look for, or rows must stay where they are. */
  onSearch: (() => void) | null;
  onView: (change: (view: View) => View) => void;
  onFull: () => void;
  /** null: the data stay here. */
  onDownload: ((format: "csv" | "parquet") => void) | null;
}

/** Buttons over the grid's corner, in view while the grid has the pointer or the focus. */
export function Toolbar({ ref, of, tools, columns, full, searching, ...on }: Props) {
  const { onSearch, onView, onFull, onDownload } = on;
  const [open, show] = useState<"columns" | "download" | null>(null);
  const list = useRef<HTMLSpanElement>(null);
  const files = useRef<HTMLSpanElement>(null);
  const named = (label: string) => (of ? `${label}: ${of}` : label);
  const close = () => show(null);
  const toggle = (what: "columns" | "download") => show(open === what ? null : what);
  const take = (format: "csv" | "parquet") => {
    close();
    onDownload?.(format);
  };
  return (
    <div
      ref={ref}
      className={`stElementToolbar ${css.toolbar}`}
      data-testid="stElementToolbar"
      data-open={open !== null || undefined}
    >
      <div className={css.buttons} data-testid="stElementToolbarButtonContainer">
        {tools}
        {columns.length > 0 && (
          <Tool
            label={named("Show/hide columns")}
            expanded={open === "columns"}
            anchor={list}
            run={() => toggle("columns")}
            panel={<ColumnList anchor={list} columns={columns} onView={onView} onClose={close} />}
          >
            <path d="M2.5 10S5.25 5 10 5s7.5 5 7.5 5-2.75 5-7.5 5-7.5-5-7.5-5z" />
            <circle cx="10" cy="10" r="2.25" />
          </Tool>
        )}
        {onDownload && (
          <ToolButton
            label={named("Download")}
            expanded={open === "download"}
            anchor={files}
            run={() => toggle("download")}
            panel={
              <Menu anchor={files} label="Download" onClose={close}>
                <Item onPick={() => take("csv")}>Download as CSV</Item>
                <Item onPick={() => take("parquet")}>Download as Parquet</Item>
              </Menu>
            }
          >
            <DownloadIcon />
          </ToolButton>
        )}
        {onSearch && (
          <Tool label={named("Search")} expanded={searching} run={onSearch}>
            <circle cx="9" cy="9" r="5" />
            <path d="m12.75 12.75 3.75 3.75" />
          </Tool>
        )}
        <ToolButton label={named(full ? "Close fullscreen" : "Fullscreen")} run={onFull}>
          {full ? <ReduceIcon /> : <EnlargeIcon />}
        </ToolButton>
      </div>
    </div>
  );
}

interface ToolProps {
  label: string;
  expanded?: boolean;
  anchor?: RefObject<HTMLSpanElement | null>;
  /** What it opens. */
  panel?: ReactNode;
  run: () => void;
  children: ReactNode;
}

function ToolButton({ label, expanded, anchor, panel, run, children }: ToolProps) {
  return (
    <span data-testid="stElementToolbarButton" ref={anchor}>
      <IconButton label={label} data-testid="stBaseButton-elementToolbar" aria-expanded={expanded} onClick={run}>
        {children}
      </IconButton>
      {expanded && panel}
    </span>
  );
}

function Tool({ children, ...rest }: ToolProps) {
  return (
    <ToolButton {...rest}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        {children}
      </svg>
    </ToolButton>
  );
}
