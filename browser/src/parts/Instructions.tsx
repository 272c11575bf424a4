import { use } from "react";
import { FormContext } from "./FormContext";
import css from "./Instructions.module.css";

interface Props {
  /** The keys that commit what was typed, while there is something to commit. */
  keys: string | null;
  /** The field stands in a form, which those keys submit. */
  form: boolean;
  length?: number;
  max?: number | null;
}

/** What a text field says while it has the focus: how to apply the text, and how much room is left. */
export function Instructions({ form, length = 0, max = null, ...rest }: Props) {
  const { submits } = use(FormContext);
  const keys = form && !submits() ? null : rest.keys;
  if (keys === null && max === null) return null;
  return (
    <div className={css.hint} data-testid="InputInstructions">
      {keys !== null && <span>{`Press ${keys} to ${form ? "submit form" : "apply"}`}</span>}
      {max !== null && (
        <span className={css.count} data-full={length >= max}>
          {length}/{max}
        </span>
      )}
    </div>
  );
}
