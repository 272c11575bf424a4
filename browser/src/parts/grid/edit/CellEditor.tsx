import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { Control } from "../../Field";
import { useOutsidePress } from "../../outsidePress";
import type { Column } from "../column";
import { items } from "../format";
import type { Value } from "../rows";
import css from "./CellEditor.module.css";
import { ChoiceEditor } from "./ChoiceEditor";
import { ChoicesEditor } from "./ChoicesEditor";
import { DayEditor } from "./DayEditor";
import type { Editing, OpenCell, Step } from "./Editing";
import { sameValue } from "./edits";
import { judge } from "./judge";
import { TextEditor } from "./TextEditor";
import { TimeEditor } from "./TimeEditor";

/** What each kind of editor gets. */
export interface EditorProps {
  column: Column;
  value: Value;
  /** The letter that the editing has begun with. */
  typed: string | null;
  control: Control;
  /** The content so far: it counts when the editing ends by a press elsewhere. */
  change: (value: Value) => void;
  finish: (value: Value, step?: Step) => void;
}

/** The editor of the cell that is being edited, if one is. */
export function CellEditor({ editing }: { editing: Editing }) {
  const open = useSyncExternalStore(editing.turned.subscribe, () => editing.open);
  const column = open && editing.column(open.at.column);
  return open && column && <Over key={open.opening} editing={editing} open={open} column={column} />;
}

interface Props {
  editing: Editing;
  open: OpenCell;
  column: Column;
}

/** Stands over its cell, in the browser's top layer, wherever the cell is scrolled to. */
function Over({ editing, open, column }: Props) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  /** undefined: nothing was changed. */
  const [draft, keep] = useState<Value>();
  const write = useCallback(
    (value: Value) => {
      keep(value);
      editing.write(value);
    },
    [editing],
  );
  useOverCell(panel, editing, open);
  useOutsidePress(true, panel, () => editing.finish(draft));

  // What the cell came with is no mistake of the one who opens it.
  const error = draft === undefined || sameValue(draft, open.value) ? null : judge(draft, column);
  const control: Control = { id, "aria-labelledby": `${id}-label` };
  if (error !== null) Object.assign(control, { "aria-invalid": true, "aria-describedby": `${id}-error` });
  const act = (event: KeyboardEvent) => {
    if (event.key !== "Escape" && event.key !== "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") editing.finish(undefined, [0, 0]);
    else editing.finish(draft, [event.shiftKey ? -1 : 1, 0]);
  };
  const Editor = editorOf(column, open.value);
  return (
    <div
      ref={panel}
      // The class is what tests of apps look for.
      className={`gdg-clip-region ${css.editor}`}
      data-testid="portal"
      data-align={column.alignment ?? (column.type === "number" ? "right" : undefined)}
      role="dialog"
      aria-labelledby={`${id}-label`}
      tabIndex={-1}
      popover="manual"
      onKeyDownCapture={act}
      // The grid below must not take keys and pastes that are meant for the editor.
      onKeyDown={(event) => event.stopPropagation()}
      onPaste={(event) => event.stopPropagation()}
    >
      <span id={`${id}-label`} hidden>
        {column.label}, row {open.at.row + 1}
      </span>
      <Editor
        column={column}
        value={open.value}
        typed={open.typed}
        control={control}
        change={write}
        finish={(value, step) => editing.finish(value, step)}
      />
      {error !== null && (
        <div className={css.error} id={`${id}-error`} role="alert">
          {error}
        </div>
      )}
    </div>
  );
}

function editorOf({ type, kind }: Column, value: Value) {
  switch (type) {
    case "selectbox":
      return ChoiceEditor;
    case "multiselect":
      return ChoicesEditor;
    case "list":
      // Of texts that are there twice, a choice could not say which.
      return new Set(items(value).map(String)).size < items(value).length ? TextEditor : ChoicesEditor;
    case "date":
    case "datetime":
      return DayEditor;
    case "time":
      return TimeEditor;
    default:
      return kind === "boolean" ? ChoiceEditor : TextEditor;
  }
}

function useOverCell(panel: RefObject<HTMLDivElement | null>, editing: Editing, { at, typed }: OpenCell): void {
  const { column, row } = at;
  useLayoutEffect(() => {
    const shown = panel.current;
    shown?.showPopover?.();
    return () => shown?.hidePopover?.();
  }, [panel]);
  // The row may come to stand elsewhere while its cell is edited: text and caret stay as they are.
  useLayoutEffect(() => {
    const shown = panel.current;
    if (!shown) return;
    const move = () => place(shown, editing, column, row);
    move();
    const end = editing.scrolled.subscribe(move);
    addEventListener("scroll", move, { capture: true, passive: true });
    addEventListener("resize", move);
    return () => {
      end();
      removeEventListener("scroll", move, { capture: true });
      removeEventListener("resize", move);
    };
  }, [panel, editing, column, row]);
  useLayoutEffect(() => void (panel.current && begin(panel.current, typed)), [panel, typed]);
}

/** Gives the text field the focus: all is selected, or the caret stands behind the letter that was typed. */
function begin(panel: HTMLElement, typed: string | null): void {
  const field = panel.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
  // Not to be scrolled to where the panel was before it had its place.
  field?.focus({ preventScroll: true });
  if (typed === null) field?.select();
  else field?.setSelectionRange(field.value.length, field.value.length);
}

function place(panel: HTMLElement, { grid }: Editing, name: string, row: number): void {
  const column = grid?.columns.findIndex((one) => one.name === name) ?? -1;
  const cell = grid?.bounds(column, row);
  if (!grid || !cell) return;
  const room = grid.wrapper.getBoundingClientRect();
  panel.style.setProperty("--cell-width", `${cell.width}px`);
  panel.style.setProperty("--cell-height", `${cell.height}px`);
  panel.style.left = `${Math.max(4, Math.min(cell.x - 1, innerWidth - panel.offsetWidth - 4))}px`;
  panel.style.top = `${cell.y - 1}px`;
  // Out of view it keeps the focus and what is typed.
  const seen = cell.y + cell.height > room.top && cell.y < room.bottom && cell.x + cell.width > room.left;
  panel.toggleAttribute("data-away", !seen || cell.x > room.right);
}
