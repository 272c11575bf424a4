import { useDraft } from "./draft";
import { tellFault } from "./validity";

export type TextField = HTMLInputElement | HTMLTextAreaElement;

interface Text {
  value: string | null;
  default: string | null;
  answer: (value: string | null) => void;
  /** What is wrong with the field's text; null: nothing. */
  fault: (field: TextField) => string | null;
}

interface Draft {
  text: string;
  error: string | null;
}

/** The life of a text while it is typed: a draft, which becomes the answer when it is committed and right. */
export function useText({ value, default: initial, answer, fault }: Text) {
  const [draft, keep] = useDraft<Draft>(value);
  const committed = value ?? "";
  const text = draft?.text ?? committed;

  return {
    text,
    error: draft?.error ?? null,
    dirty: text !== committed,
    /** A fault shows when a commit finds it, and goes as soon as it is mended. */
    type(field: TextField) {
      keep({ text: field.value, error: draft?.error ? fault(field) : null });
    },
    /** For the field's ref: in a form, a fault counts before it shows. */
    judge(field: TextField | null) {
      tellFault(field, fault);
    },
    /** Shows the fault that a form has met. */
    blame(field: TextField) {
      keep({ text: field.value, error: fault(field) });
    },
    commit(field: TextField) {
      const error = fault(field);
      // A fault that was there before anything was typed shows only in a form that has met it; then it stays.
      if (field.value === committed && !(draft?.error && error)) return keep(null);
      keep({ text: field.value, error });
      if (error === null) answer(field.value === "" && initial === null ? null : field.value);
    },
  };
}

/** The fault of a required field without a text. */
export function missing(field: TextField, required: boolean): string | null {
  return required && field.value.trim() === "" ? "This field is required." : null;
}
