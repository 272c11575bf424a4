import { type KeyboardEvent, useRef, useState } from "react";
import { Calendar } from "../../calendar/Calendar";
import { clamp, type Day, FIRST, LAST, today } from "../../calendar/days";
import { dayText } from "../../calendar/dayText";
import { usePopup } from "../../popup";
import type { Column } from "../column";
import type { Value } from "../rows";
import type { EditorProps } from "./CellEditor";
import css from "./CellEditor.module.css";
import { judge } from "./judge";
import { ending } from "./keys";
import { orderOf, parseCell } from "./parse";
import { useTyped } from "./useTyped";

/** A date, or a date and a time, typed or picked from a calendar below. */
export function DayEditor(props: EditorProps) {
  const { column, value, typed, control, finish } = props;
  const field = useRef<HTMLInputElement>(null);
  const [text, type] = useTyped(momentText(value, column), props);
  const [inside, goInside] = useState(false);
  const panel = usePopup(true, field);

  const timed = column.type === "datetime";
  const meant = parseCell(text, column);
  const day =
    typeof meant === "string" && judge(meant, { ...column, min: undefined, max: undefined }) === null ? meant : null;
  const pick = (picked: Day) => {
    if (!timed) return finish(picked, [0, 1]);
    const clock = typeof day === "string" ? day.slice(11) : "00:00:00";
    type(momentText(`${picked}T${clock}`, column));
    goInside(false);
    field.current?.focus();
  };
  const act = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" && typed === null) {
      event.preventDefault();
      goInside(true);
      return;
    }
    const step = ending(event, typed);
    if (step === undefined) return;
    event.preventDefault();
    finish(meant, step);
  };
  const [min, max] = [boundOf(column.min, FIRST), boundOf(column.max, LAST)];
  return (
    <div className={css.line}>
      <input
        {...control}
        ref={field}
        className={`gdg-input ${css.text} ${css.digits}`}
        type="text"
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        aria-required={column.required || undefined}
        placeholder={timed ? `${orderOf(column)} HH:mm:ss` : orderOf(column)}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={act}
      />
      <div
        className={css.calendar}
        data-testid="stDataEditorCalendar"
        role="dialog"
        aria-labelledby={control["aria-labelledby"]}
        tabIndex={-1}
        popover="manual"
        ref={panel}
      >
        <Calendar
          at={clamp(day?.slice(0, 10) ?? today(), min, max)}
          min={min}
          max={max}
          chosen={[day?.slice(0, 10) ?? null]}
          focused={inside}
          onPick={pick}
        />
      </div>
    </div>
  );
}

/** A column of days may hold moments. */
function momentText(value: Value, column: Column): string {
  if (typeof value !== "string") return "";
  const [day = "", clock] = value.split("T");
  const date = /^\d{4}-\d\d-\d\d$/.test(day) ? dayText(day, orderOf(column)) : day;
  return clock === undefined || column.type === "date" ? date : `${date} ${clock}`;
}

function boundOf(bound: number | string | undefined, otherwise: Day): Day {
  return typeof bound === "string" ? bound.slice(0, 10) : otherwise;
}
