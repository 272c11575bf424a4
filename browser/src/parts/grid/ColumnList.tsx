import type { RefObject } from "react";
import css from "./ColumnList.module.css";
import { Panel } from "./Panel";
import { type Placed, UNTOUCHED, type View } from "./view";

interface Props {
  anchor: RefObject<HTMLElement | null>;
  columns: readonly Placed[];
  onView: (change: (view: View) => View) => void;
  onClose: () => void;
}

/** Which columns are in view. */
export function ColumnList({ anchor, columns, onView, onClose }: Props) {
  const show = (keys: readonly string[], shown: boolean) =>
    onView((view) => ({
      ...view,
      hidden: { ...view.hidden, ...Object.fromEntries(keys.map((key) => [key, !shown])) },
    }));
  const all = columns.every(({ hidden }) => !hidden);
  const some = columns.some(({ hidden }) => !hidden);
  return (
    <Panel anchor={anchor} label="Columns" testid="stDataFrameColumnVisibilityMenu" onClose={onClose}>
      <label className={css.row}>
        <input
          type="checkbox"
          checked={all}
          ref={(box) => {
            if (box) box.indeterminate = some && !all;
          }}
          onChange={() =>
            show(
              columns.map(({ key }) => key),
              !all,
            )
          }
        />
        <span className={css.name}>All columns</span>
      </label>
      <hr className={css.line} />
      {columns.map(({ key, label, index, hidden }) => (
        <label key={key} className={css.row}>
          <input type="checkbox" checked={!hidden} onChange={() => show([key], hidden === true)} />
          <span className={css.name}>{label || (index ? "(index)" : "(no name)")}</span>
        </label>
      ))}
      <hr className={css.line} />
      <button type="button" className={css.reset} onClick={() => onView(({ query }) => ({ ...UNTOUCHED, query }))}>
        Reset columns
      </button>
    </Panel>
  );
}
