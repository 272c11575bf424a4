import { useCallback, useMemo, useRef } from "react";
import { Box } from "./Box";
import box from "./Box.module.css";
import css from "./ClockField.module.css";
import { type Clock, clockSteps, clockText, readClock } from "./clockText";
import type { Control } from "./Field";
import { ClearButton, OpenButton } from "./ListButtons";
import { Listbox, type Row } from "./Listbox";
import { useOpenList } from "./openList";
import { SearchField } from "./SearchField";

interface Props {
  /** The element's name on the page. */
  name: "stTimeInput" | "stDateTimeInput";
  control: Control;
  value: Clock | null;
  /** Seconds between two lines of the list. */
  step: number;
  /** On a clock of twelve hours. */
  twelve: boolean;
  clearable: boolean;
  required: boolean;
  disabled: boolean;
  answer: (value: Clock | null) => void;
}

/** A line of the list is a time. */
interface Line extends Row {
  time: Clock;
}

/** A time to type, or to choose from a list. */
export function ClockField({ name, control, value, step, twelve, clearable, disabled, answer, ...rest }: Props) {
  const anchor = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const steps = useMemo(() => clockSteps(step), [step]);
  const seconds = step % 60 !== 0;
  const find = useCallback(
    (query: string) => findLines(steps, value, query, (time) => clockText(time, twelve), seconds),
    [steps, value, twelve, seconds],
  );
  const choose = (time: Clock | null) => time !== value && answer(time);
  const list = useOpenList<Line>({
    disabled,
    typing: true,
    find,
    first: (rows, query) => (query ? 0 : value === null ? -1 : rows.findIndex(({ time }) => time >= value)),
    pick: ({ time }) => choose(time),
    otherKey: (key) => (key === "Escape" && clearable && value !== null ? () => answer(null) : undefined),
  });
  const press = () => {
    if (list.open) return;
    input.current?.focus();
    input.current?.select();
    list.show();
  };
  /** What is typed counts without Enter, too. */
  const leave = () => {
    const typed = list.query === null ? undefined : readClock(list.query, seconds);
    if (typed !== undefined) choose(typed);
    else if (list.query?.trim() === "" && clearable) choose(null);
    list.close();
  };

  return (
    <div className={css.clock}>
      <Box name={name} testid={`${name}TimeDisplay`} disabled={disabled} ref={anchor}>
        <SearchField
          control={control}
          list={{ ...list, close: leave }}
          className={`${box.control} ${css.text}`}
          count={steps.length}
          acceptsNew={true}
          typing={true}
          required={rest.required}
          placeholder={clockHint(seconds, twelve)}
          disabled={disabled}
          shown={value === null ? "" : clockText(value, twelve)}
          onPress={press}
          ref={input}
        />
        {clearable && !rest.required && value !== null && !disabled && (
          <ClearButton label="Clear value" onClear={() => answer(null)} />
        )}
        <OpenButton open={list.open} disabled={disabled} onPress={() => (list.open ? list.close() : press())} />
      </Box>
      {list.open && (
        <Listbox
          id={`${control.id}-list`}
          labelledBy={control["aria-labelledby"]}
          testid={`${name}Dropdown`}
          anchor={anchor}
          rows={list.rows}
          active={list.active}
          empty={`No time. Write it as ${clockHint(seconds, twelve)}.`}
          onActivate={list.activate}
          onChoose={list.choose}
        />
      )}
    </div>
  );
}

/** All steps; after a search the time that it says, and the steps that begin as it does. */
function findLines(
  steps: readonly Clock[],
  value: Clock | null,
  query: string,
  write: (time: Clock) => string,
  seconds: boolean,
): Line[] {
  const line = (time: Clock): Line => ({ label: write(time), time, chosen: time === value });
  const text = query.trim().toLowerCase();
  if (text === "") return steps.map(line);
  const typed = readClock(text, seconds);
  const found = steps.map(line).filter(({ label, time }) => time !== typed && begins(label, text));
  return typed === undefined ? found : [line(typed), ...found];
}

function begins(label: string, text: string): boolean {
  return label.toLowerCase().startsWith(text) || label.toLowerCase().startsWith(`0${text}`);
}

function clockHint(seconds: boolean, twelve: boolean): string {
  return `${twelve ? "hh" : "HH"}:mm${seconds ? ":ss" : ""}${twelve ? " AM" : ""}`;
}
