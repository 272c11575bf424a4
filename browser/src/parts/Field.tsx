import { type ReactNode, useId } from "react";
import css from "./Field.module.css";
import { Label, type LabelVisibility } from "./Label";

/** What every labelled widget takes from its struct. */
export interface Labelled {
  label: string;
  help: string | null;
  label_visibility: LabelVisibility;
  disabled: boolean;
  required?: boolean | undefined;
}

/** Attributes that tie a control to its field's label and error. */
export interface Control {
  id: string;
  "aria-labelledby": string;
  "aria-invalid"?: true;
  "aria-describedby"?: string;
}

interface Props extends Labelled {
  /** The element's name on the page, such as "stTextInput". */
  name: string;
  error?: string | null;
  /** A remark that shows below the field's end, without taking room. */
  hint?: ReactNode;
  /** The label's click focuses the control; false for groups, which have several. */
  single?: boolean;
  children: (control: Control) => ReactNode;
}

/** A widget with its label above, and what is wrong with its content below. */
export function Field({ name, error = null, hint, single = true, children, ...labelled }: Props) {
  const id = useId();
  const control: Control = { id, "aria-labelledby": `${id}-label` };
  if (error !== null) Object.assign(control, { "aria-invalid": true, "aria-describedby": `${id}-error` });
  return (
    <div className={`${name} ${css.field}`} data-testid={name}>
      <Label
        id={`${id}-label`}
        htmlFor={single ? id : undefined}
        label={labelled.label}
        help={labelled.help}
        visibility={labelled.label_visibility}
        disabled={labelled.disabled}
        required={labelled.required}
      />
      {children(control)}
      {error !== null && (
        <div className={css.error} id={`${id}-error`} role="alert">
          {error}
        </div>
      )}
      {hint}
    </div>
  );
}
