import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from "react";
import css from "./Listbox.module.css";
import { usePopup } from "./popup";

/** Rows kept above and below the ones in view. */
const SPARE = 6;

/** One line of the list. */
export interface Row {
  label: string;
  chosen?: boolean;
  content?: ReactNode;
  /** It is no option, but does something. */
  acts?: boolean;
}

interface Props {
  /** Lines' ids are `${id}-${index}`: what the text field's aria-activedescendant names. */
  id: string;
  labelledBy: string;
  testid: string;
  /** Several lines can be chosen. */
  multiple?: boolean;
  anchor: RefObject<HTMLElement | null>;
  rows: readonly Row[];
  /** Index of the line that Enter would choose. */
  active: number;
  empty: string;
  onActivate: (index: number) => void;
  onChoose: (index: number) => void;
}

/** The list of a combobox. Only the lines in view are in the document, so that 100,000 options open at once. */
export function Listbox({ id, labelledBy, testid, multiple, anchor, rows, active, empty, ...on }: Props) {
  const { onActivate, onChoose } = on;
  const panel = usePopup(true, anchor);
  const { list, first, last, height, onScroll } = useWindow(rows.length, active);
  return (
    <div className={css.panel} data-testid={testid} popover="manual" ref={panel}>
      <div
        className={css.list}
        id={id}
        role="listbox"
        aria-labelledby={labelledBy}
        aria-multiselectable={multiple}
        tabIndex={-1}
        ref={list}
        onScroll={onScroll}
        // The focus stays in the text field.
        onMouseDown={(event) => event.preventDefault()}
      >
        {rows.length === 0 && (
          <div className={css.empty} role="option" aria-disabled="true" aria-selected="false" tabIndex={-1}>
            {empty}
          </div>
        )}
        <div role="presentation" style={{ height: first * height }} />
        {Array.from({ length: last - first }, (_, offset) => first + offset).map((index) => (
          <Line
            key={index}
            id={`${id}-${index}`}
            row={rows[index] as Row}
            active={index === active}
            place={index + 1}
            of={rows.length}
            onActivate={() => onActivate(index)}
            onChoose={() => onChoose(index)}
          />
        ))}
        <div role="presentation" style={{ height: (rows.length - last) * height }} />
      </div>
    </div>
  );
}

interface LineProps {
  id: string;
  row: Row;
  active: boolean;
  place: number;
  of: number;
  onActivate: () => void;
  onChoose: () => void;
}

function Line({ id, row, active, place, of, onActivate, onChoose }: LineProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the text field, which has the focus
    <div
      className={css.row}
      id={id}
      role="option"
      aria-selected={row.chosen ?? false}
      aria-setsize={of}
      aria-posinset={place}
      data-active={active}
      data-acts={row.acts}
      tabIndex={-1}
      title={row.label}
      onPointerMove={active ? undefined : onActivate}
      onClick={onChoose}
    >
      {row.content ?? row.label}
    </div>
  );
}

/** Which lines are in view. The active one always is: the list scrolls to it when it changes. */
function useWindow(count: number, active: number) {
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [{ height, room }, measure] = useState({ height: 36, room: 320 });

  // After each drawing: a search makes the list shorter, and longer again.
  useLayoutEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(`.${css.row}`);
    if (!list.current || !row) return;
    const now = sizes(list.current, row);
    measure((old) => (old.height === now.height && old.room === now.room ? old : now));
  });

  useLayoutEffect(() => {
    const box = list.current;
    if (!box || active < 0) return;
    if (active * height < box.scrollTop) box.scrollTop = active * height;
    else if ((active + 1) * height > box.scrollTop + room) box.scrollTop = (active + 1) * height - room;
    setTop(box.scrollTop);
  }, [active, height, room]);

  const first = Math.max(0, Math.min(count, Math.floor(top / height) - SPARE));
  const last = Math.min(count, Math.ceil((top + room) / height) + SPARE);
  return { list, first, last, height, onScroll: () => setTop(list.current?.scrollTop ?? 0) };
}

function sizes(list: HTMLElement, row: HTMLElement): { height: number; room: number } {
  const { paddingTop, paddingBottom } = getComputedStyle(list);
  const padding = Number.parseFloat(paddingTop) + Number.parseFloat(paddingBottom);
  return { height: row.offsetHeight || 36, room: (list.clientHeight || 320) - (padding || 0) };
}
