import { IconButton } from "../../IconButton";
import type { Editing } from "./Editing";

interface Props {
  editing: Editing;
  /** Places of the selected rows, as shown. */
  rows: readonly number[];
}

/** Adds a row, deletes the selected ones. */
export function Tools({ editing, rows }: Props) {
  return (
    <>
      {editing.append && (
        <span data-testid="stElementToolbarButton">
          <IconButton label="Add row" data-testid="stBaseButton-elementToolbar" onClick={() => editing.begin()}>
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <path d="M10 4v12M4 10h12" />
            </svg>
          </IconButton>
        </span>
      )}
      {editing.deletes && rows.length > 0 && (
        <span data-testid="stElementToolbarButton">
          <IconButton
            label={rows.length === 1 ? "Delete row" : `Delete ${rows.length.toLocaleString()} rows`}
            data-testid="stBaseButton-elementToolbar"
            onClick={() => editing.remove(rows)}
          >
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <path d="M4 6h12M8 6V4h4v2M5.5 6l.7 10h7.6l.7-10M8.5 9v4M11.5 9v4" />
            </svg>
          </IconButton>
        </span>
      )}
    </>
  );
}
