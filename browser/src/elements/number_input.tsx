import type { KeyboardEvent } from "react";
import { Box } from "../parts/Box";
import box from "../parts/Box.module.css";
import { useDraft } from "../parts/draft";
import { type Drawing, element } from "../parts/element";
import { Field } from "../parts/Field";
import { useNode } from "../parts/hooks";
import { Instructions } from "../parts/Instructions";
import { decimals, printf } from "../parts/printf";
import { tellFault } from "../parts/validity";
import css from "./number_input.module.css";

type Props = Drawing<"number_input">;

interface Draft {
  text: string;
  error: string | null;
}

export const numberInput = element("number_input", (props) => {
  const { value, min, max, disabled, answer } = props;
  const inForm = useNode(props.node).form !== null;
  const [draft, keep] = useDraft<Draft>(value);
  const formatted = value === null ? "" : printf(props.format ?? "%s", value);
  const text = draft?.text ?? formatted;

  const meant = (field: HTMLInputElement) => (field.validity.badInput ? undefined : read(field.value, props));
  const blame = (field: HTMLInputElement) => fault(meant(field), props);
  const commit = (field: HTMLInputElement) => {
    if (draft === null) return;
    const number = meant(field);
    const error = fault(number, props);
    // Text that is no number (the browser tells it as "") and text that says the present value give way to it.
    if (field.validity.badInput) field.value = "";
    keep(error === null ? null : { text: field.value, error });
    if (error === null && number !== undefined && number !== value) answer(number);
  };
  const step = (direction: 1 | -1) => {
    const next = stepped(read(text, props) ?? value, direction, props);
    if (next !== null) answer(next);
  };
  const act = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") commit(event.currentTarget);
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    step(event.key === "ArrowUp" ? 1 : -1);
  };

  return (
    <Field
      name="stNumberInput"
      {...props}
      error={draft?.error}
      hint={<Instructions keys={draft !== null && draft.text !== formatted ? "Enter" : null} form={inForm} />}
    >
      {(control) => (
        <Box
          name="stNumberInput"
          testid="stNumberInputContainer"
          icon={props.icon}
          disabled={disabled}
          invalid={Boolean(draft?.error)}
        >
          <input
            {...control}
            ref={(field) => tellFault(field, blame)}
            className={`${box.control} ${css.number}`}
            data-testid="stNumberInputField"
            // Some formats, such as "%x", write what a number field cannot hold.
            type={Number.isNaN(Number(text)) ? "text" : "number"}
            role="spinbutton"
            inputMode={props.integer && min !== null && min >= 0 ? "numeric" : undefined}
            aria-valuetext={formatted || undefined}
            step={props.step}
            min={min ?? undefined}
            max={max ?? undefined}
            placeholder={props.placeholder ?? ""}
            aria-required={props.required || undefined}
            disabled={disabled}
            value={text}
            onChange={({ currentTarget: field }) =>
              keep({ text: field.value, error: draft?.error ? fault(read(field.value, props), props) : null })
            }
            onBlur={(event) => commit(event.currentTarget)}
            onInvalid={({ currentTarget: field }) => keep({ text: field.value, error: blame(field) })}
            onKeyDown={act}
            // A wheel that scrolls the page must not turn the number under the pointer.
            onWheel={(event) => event.currentTarget.blur()}
          />
          <Step name="Decrement" testid="stNumberInputStepDown" enabled={can(-1, props)} onPress={() => step(-1)} />
          <Step name="Increment" testid="stNumberInputStepUp" enabled={can(1, props)} onPress={() => step(1)} />
        </Box>
      )}
    </Field>
  );
});

interface StepProps {
  name: "Decrement" | "Increment";
  testid: string;
  enabled: boolean;
  onPress: () => void;
}

/** Out of the tab order: the arrow keys do the same. */
function Step({ name, testid, enabled, onPress }: StepProps) {
  return (
    <button
      type="button"
      className={`${box.action} ${css.step}`}
      data-testid={testid}
      aria-label={name}
      tabIndex={-1}
      disabled={!enabled}
      onClick={onPress}
    >
      <svg viewBox="0 0 18 18" aria-hidden="true">
        <path d={name === "Increment" ? "M4 9h10M9 4v10" : "M4 9h10"} />
      </svg>
    </button>
  );
}

/** The number that a text says; null: none; undefined: it says no number, or none where one is required. */
function read(text: string, { integer, default: initial }: Props): number | null | undefined {
  if (text.trim() === "") return initial === null ? null : undefined;
  const number = Number(text);
  if (Number.isNaN(number)) return undefined;
  return integer ? Math.trunc(number) : number;
}

function fault(number: number | null | undefined, { min, max, required }: Props): string | null {
  if (number === null) return required ? "This field is required." : null;
  if (number === undefined || inRange(number, min, max)) return null;
  if (min === null) return `Enter a number up to ${max}.`;
  return max === null ? `Enter a number from ${min} on.` : `Enter a number between ${min} and ${max}.`;
}

function inRange(number: number, min: number | null, max: number | null): boolean {
  return (min === null || number >= min) && (max === null || number <= max);
}

/** One step up or down, without the dust of binary fractions; null: there is no such number in the range. */
function stepped(from: number | null, direction: 1 | -1, { step, min, max }: Props): number | null {
  if (from === null) return null;
  const next = Number((from + direction * step).toFixed(Math.min(100, Math.max(decimals(from), decimals(step)))));
  return inRange(next, min, max) ? next : null;
}

function can(direction: 1 | -1, props: Props): boolean {
  return !props.disabled && stepped(props.value, direction, props) !== null;
}
