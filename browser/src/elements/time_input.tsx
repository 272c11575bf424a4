import { ClockField } from "../parts/ClockField";
import { twelveHours } from "../parts/calendar/locale";
import { element } from "../parts/element";
import { Field } from "../parts/Field";

export const timeInput = element("time_input", (props) => (
  <Field name="stTimeInput" {...props}>
    {(control) => (
      <ClockField
        name="stTimeInput"
        control={control}
        value={props.value}
        step={props.step}
        twelve={props.format === "12h" || (props.format === "localized" && twelveHours())}
        clearable={props.default === null}
        required={props.required}
        disabled={props.disabled}
        answer={props.answer}
      />
    )}
  </Field>
));
