/** A field that a form checks before it is submitted. */
export type Checked = HTMLInputElement | HTMLTextAreaElement;

/**
 * Has a field know what is wrong with it, whether it says so yet or not: `submittable` asks. For the field's ref, which
 * React calls after each drawing. The browser's own constraint validation keeps it, as it knows a form's fields.
 */
export function tellFault<Field extends Checked>(field: Field | null, fault: (field: Field) => string | null): void {
  if (field?.form) field.setCustomValidity(fault(field) ?? "");
}

/** Whether all fields of a form are right. Those that are not say so, and the first of them takes the focus. */
export function submittable(form: HTMLFormElement): boolean {
  const wrong = [...form.elements].filter(
    (field): field is Checked => "validity" in field && (field as Checked).validity.customError,
  );
  for (const field of wrong) field.dispatchEvent(new Event("invalid"));
  wrong[0]?.focus();
  return wrong.length === 0;
}
