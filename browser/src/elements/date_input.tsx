import { useState } from "react";
import { Calendar } from "../parts/calendar/Calendar";
import { clamp, type Day, today } from "../parts/calendar/days";
import { dayText, readDay } from "../parts/calendar/dayText";
import { type Panel, PickerField } from "../parts/calendar/PickerField";
import { useDraft } from "../parts/draft";
import { type Drawing, element } from "../parts/element";
import { Field } from "../parts/Field";

type Props = Drawing<"date_input">;
type Value = Props["value"];

interface Draft {
  texts: readonly string[];
  error: string | null;
}

export const dateInput = element("date_input", (props) => {
  const { value, several, min, max, format, answer } = props;
  const [draft, keep] = useDraft<Draft>(value);
  /** Which end of a range the next day is for. */
  const [end, reach] = useState(0);
  const texts = draft?.texts ?? textsOf(value, props);
  const days = texts.map((text) => readDay(text, format) ?? null);

  const settle = (next: readonly string[]) => {
    const error = fault(next, props);
    const meant = error === null ? meaning(next, props) : undefined;
    if (meant === undefined || same(meant, value)) keep(error === null ? null : { texts: next, error });
    else answer(meant);
  };
  const pick = (picked: Day, panel: Panel) => {
    const text = dayText(picked, format);
    const [start] = days;
    if (several && (end === 0 || !start)) {
      keep({ texts: [text, ""], error: null });
      reach(1);
    } else {
      settle(several && start ? [dayText(start, format), text] : [text]);
      reach(0);
      panel.close(false);
    }
  };

  return (
    <Field name="stDateInput" {...props} error={draft?.error}>
      {(control) => (
        <PickerField
          name="stDateInput"
          control={control}
          texts={texts}
          placeholder={format}
          required={props.required}
          disabled={props.disabled}
          clearable={isEmpty(props.default) && !props.required && !isEmpty(value)}
          fault={() => fault(texts, props)}
          onType={(index, text) => {
            const next = texts.map((old, at) => (at === index ? text : old));
            keep({ texts: next, error: draft?.error ? fault(next, props) : null });
          }}
          onReach={reach}
          onCommit={() => draft && settle(draft.texts)}
          onBlame={() => keep({ texts, error: fault(texts, props) })}
          onClear={() => answer(several ? [] : null)}
        >
          {(panel) => (
            <Calendar
              at={clamp(days[end] ?? days[0] ?? today(), min, max)}
              min={min}
              max={max}
              chosen={days}
              from={several && end === 1 ? days[0] : null}
              focused={panel.focused}
              onPick={(day) => pick(day, panel)}
            />
          )}
        </PickerField>
      )}
    </Field>
  );
});

function textsOf(value: Value, { several, format }: Props): string[] {
  const days = Array.isArray(value) ? value : value === null ? [] : [value];
  return Array.from({ length: several ? 2 : 1 }, (_, at) => dayText(days[at] ?? "", format));
}

/** The value that the texts say, a range in order; undefined: none, where there must be one. */
function meaning(texts: readonly string[], { several, format, default: initial }: Props): Value | undefined {
  const days = texts.map((text) => readDay(text, format)).filter((day) => day !== undefined);
  if (several) return days.sort();
  return days[0] ?? (initial === null ? null : undefined);
}

function fault(texts: readonly string[], { format, min, max, required }: Props): string | null {
  const days = texts.map((text) => (text.trim() === "" ? null : readDay(text, format)));
  if (days.includes(undefined)) return `Enter a date as ${format}.`;
  if (required && days.includes(null)) return "This field is required.";
  if (days.every((day) => !day || (min <= day && day <= max))) return null;
  return `Enter a date between ${dayText(min, format)} and ${dayText(max, format)}.`;
}

function isEmpty(value: Value): boolean {
  return value === null || value.length === 0;
}

function same(one: Value, other: Value): boolean {
  return String(one) === String(other);
}
