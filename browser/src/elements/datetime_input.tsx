import { ClockField } from "../parts/ClockField";
import { Calendar } from "../parts/calendar/Calendar";
import { clamp, type Day, today } from "../parts/calendar/days";
import { dayText, readDay } from "../parts/calendar/dayText";
import { type Panel, PickerField } from "../parts/calendar/PickerField";
import { type Clock, readClock } from "../parts/clockText";
import { useDraft } from "../parts/draft";
import { type Drawing, element } from "../parts/element";
import { type Control, Field } from "../parts/Field";
import { Press } from "../parts/Press";
import css from "./datetime_input.module.css";

type Props = Drawing<"datetime_input">;

/** A day and a minute, YYYY-MM-DDTHH:MM: moments compare as texts, as days do. */
type Moment = string;

interface Draft {
  text: string;
  error: string | null;
}

export const datetimeInput = element("datetime_input", (props) => {
  const { value, min, max, format, answer } = props;
  const [draft, keep] = useDraft<Draft>(value);
  const text = draft?.text ?? momentText(value, format);
  const moment = readMoment(text, format) ?? null;

  const commit = () => {
    if (draft === null) return;
    const error = fault(draft.text, props);
    if (error !== null || moment === value || (moment === null && props.default !== null)) {
      keep(error === null ? null : { text: draft.text, error });
    } else {
      answer(moment);
    }
  };
  /** A day and a time are chosen one after the other: what is chosen is sent when the panel closes. */
  const choose = (day: Day, clock: Clock) =>
    keep({ text: momentText(clamp(`${day}T${clock}`, min, max), format), error: null });

  return (
    <Field name="stDateTimeInput" {...props} error={draft?.error}>
      {(control) => (
        <PickerField
          name="stDateTimeInput"
          control={control}
          texts={[text]}
          placeholder={`${format} HH:mm`}
          required={props.required}
          disabled={props.disabled}
          clearable={props.default === null && !props.required && value !== null}
          fault={() => fault(text, props)}
          onType={(_, typed) => keep({ text: typed, error: draft?.error ? fault(typed, props) : null })}
          onReach={() => {}}
          onCommit={commit}
          onBlame={() => keep({ text, error: fault(text, props) })}
          onClear={() => answer(null)}
        >
          {(panel) => <Choice {...props} control={control} panel={panel} moment={moment} choose={choose} />}
        </PickerField>
      )}
    </Field>
  );
});

interface ChoiceProps extends Props {
  control: Control;
  panel: Panel;
  moment: Moment | null;
  choose: (day: Day, clock: Clock) => void;
}

function Choice({ control, panel, moment, choose, min, max, step }: ChoiceProps) {
  const [first, last] = [dayOf(min), dayOf(max)];
  const [day, clock] = moment === null ? [null, "00:00"] : [dayOf(moment), clockOf(moment)];
  const at = clamp(day ?? today(), first, last);
  const label = `${control.id}-time`;
  return (
    <>
      <Calendar
        at={at}
        min={first}
        max={last}
        chosen={[day]}
        focused={panel.focused}
        onPick={(picked) => choose(picked, clock)}
      />
      <div className={css.time}>
        <label id={label} htmlFor={`${control.id}-clock`}>
          Time
        </label>
        <ClockField
          name="stDateTimeInput"
          control={{ id: `${control.id}-clock`, "aria-labelledby": label }}
          value={moment === null ? null : clock}
          step={step}
          twelve={false}
          clearable={false}
          required={false}
          disabled={false}
          answer={(time) => time !== null && choose(at, time)}
        />
        <Press
          label="Done"
          kind="primary"
          icon={null}
          iconPosition="left"
          help={null}
          shortcut={null}
          wrap={false}
          disabled={false}
          testid="stDateTimeInputDone"
          onPress={() => panel.close()}
        />
      </div>
    </>
  );
}

function momentText(moment: Moment | null, format: string): string {
  return moment === null ? "" : `${dayText(dayOf(moment), format)} ${clockOf(moment)}`;
}

/** The moment that a text says: a date, and a time, without which it is midnight; undefined: none. */
function readMoment(text: string, format: string): Moment | undefined {
  const [, date = "", time = "00:00"] = /^\s*(\d{8}|\d+\D\d+\D\d+)[\s,T]*(\S.*)?$/.exec(text) ?? [];
  const [day, clock] = [readDay(date, format), readClock(time, false)];
  return day === undefined || clock === undefined ? undefined : `${day}T${clock}`;
}

function fault(text: string, { format, min, max, required }: Props): string | null {
  if (text.trim() === "") return required ? "This field is required." : null;
  const moment = readMoment(text, format);
  if (moment === undefined) return `Enter a date and a time as ${format} HH:mm.`;
  if (min <= moment && moment <= max) return null;
  return `Enter a time between ${momentText(min, format)} and ${momentText(max, format)}.`;
}

function dayOf(moment: Moment): Day {
  return moment.slice(0, 10);
}

function clockOf(moment: Moment): Clock {
  return moment.slice(11);
}
