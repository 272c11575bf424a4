import { useCallback, useRef } from "react";
import { clockSteps, readClock } from "../../clockText";
import { Listbox, type Row } from "../../Listbox";
import { useOpenList } from "../../openList";
import { SearchField } from "../../SearchField";
import type { EditorProps } from "./CellEditor";
import css from "./CellEditor.module.css";
import { useOpened } from "./opened";
import { parseCell } from "./parse";

/** Seconds between two lines of the list, where the column does not say. */
const QUARTER = 900;

interface Line extends Row {
  time: string;
}

/** A time, typed or taken from a list. */
export function TimeEditor({ column, value, typed, control, change, finish }: EditorProps) {
  const line = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  // A column of times may hold moments.
  const now = typeof value === "string" ? (value.split("T").at(-1) ?? null) : null;
  const step = Math.max(column.step ?? 0, QUARTER);
  const find = useCallback((query: string) => linesOf(step, now, query), [step, now]);
  const list = useOpenList<Line>({
    disabled: false,
    typing: true,
    find,
    first: (lines, query) => (query === null ? lines.findIndex(({ time }) => now !== null && time >= now) : 0),
    pick: ({ time }) => finish(time, [0, 1]),
  });
  const search = (text: string) => {
    list.search(text);
    change(parseCell(text, column));
  };
  useOpened(typed, { ...list, search });

  return (
    <>
      <div
        className={css.line}
        ref={line}
        onKeyDownCapture={(event) => {
          if (event.key !== "Enter" || list.rows.length > 0) return;
          event.preventDefault();
          event.stopPropagation();
          finish(list.query === null ? value : parseCell(list.query, column), [0, 1]);
        }}
      >
        <SearchField
          control={control}
          list={{ ...list, search, close: () => {} }}
          className={`gdg-input ${css.text} ${css.digits}`}
          count={Number.POSITIVE_INFINITY}
          acceptsNew={true}
          typing={true}
          placeholder="HH:mm:ss"
          disabled={false}
          shown={now ?? ""}
          onPress={list.show}
          ref={input}
        />
      </div>
      {list.open && list.rows.length > 0 && (
        <Listbox
          id={`${control.id}-list`}
          labelledBy={control["aria-labelledby"]}
          testid="stDataEditorOptions"
          anchor={line}
          rows={list.rows}
          active={list.active}
          empty=""
          onActivate={list.activate}
          onChoose={list.choose}
        />
      )}
    </>
  );
}

/** All steps of the day; after a search the time that it says, and the steps that begin as it does. */
function linesOf(step: number, now: string | null, query: string): Line[] {
  const line = (time: string): Line => ({ label: time, time, chosen: time === now });
  const steps = clockSteps(step).map((time) => (time.length === 5 ? `${time}:00` : time));
  const text = query.trim();
  if (text === "") return steps.map(line);
  const typed = readClock(text, true);
  const found = steps.filter((time) => time !== typed && (time.startsWith(text) || time.startsWith(`0${text}`)));
  return (typed === undefined ? found : [typed, ...found]).map(line);
}
