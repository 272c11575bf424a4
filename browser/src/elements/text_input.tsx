import { type KeyboardEvent, useState } from "react";
import { Box } from "../parts/Box";
import box from "../parts/Box.module.css";
import { type Drawing, element } from "../parts/element";
import { Field } from "../parts/Field";
import { useNode } from "../parts/hooks";
import { Instructions } from "../parts/Instructions";
import { usePause } from "../parts/pause";
import { missing, type TextField, useText } from "../parts/text";

type Props = Drawing<"text_input">;

/** Type of the native input. */
const TYPES = { default: "text", password: "password", email: "email", url: "url", phone: "tel", search: "search" };

export const textInput = element("text_input", (props) => {
  const { type, live, disabled, max_chars } = props;
  const inForm = useNode(props.node).form !== null;
  const { text, error, dirty, ...field } = useText({ ...props, fault: (typed) => fault(typed, props) });
  const pause = usePause(live ?? 0);
  const [shown, show] = useState(false);

  const typed = (target: HTMLInputElement) => {
    field.type(target);
    if (type === "search" && target.value === "") field.commit(target);
    else if (live !== null && !inForm) pause.after(() => field.commit(target));
  };
  const commitByEnter = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter also ends the composing of a word, in input methods for Chinese, Japanese, Korean.
    if (event.key === "Enter" && !event.nativeEvent.isComposing) field.commit(event.currentTarget);
  };

  return (
    <Field
      name="stTextInput"
      {...props}
      error={error}
      hint={<Instructions keys={dirty ? "Enter" : null} form={inForm} length={text.length} max={max_chars} />}
    >
      {(control) => (
        <Box
          name="stTextInput"
          testid="stTextInputRootElement"
          icon={props.icon}
          disabled={disabled}
          invalid={error !== null}
        >
          <input
            {...control}
            ref={field.judge}
            className={box.control}
            data-testid="stTextInputField"
            type={shown ? "text" : TYPES[type]}
            autoComplete={props.autocomplete ?? ""}
            placeholder={props.placeholder ?? ""}
            maxLength={max_chars ?? undefined}
            aria-required={props.required || undefined}
            disabled={disabled}
            value={text}
            onChange={(event) => typed(event.currentTarget)}
            onBlur={(event) => field.commit(event.currentTarget)}
            onInvalid={(event) => field.blame(event.currentTarget)}
            onKeyDown={commitByEnter}
          />
          {type === "password" && <Reveal shown={shown} disabled={disabled} onPress={() => show(!shown)} />}
        </Box>
      )}
    </Field>
  );
});

/** An empty text breaks no rule but that there must be one. */
function fault(field: TextField, { required, validate, validate_message }: Props): string | null {
  const absent = missing(field, required);
  if (absent !== null || field.value === "" || validate === null || pattern(validate).test(field.value)) return absent;
  return validate_message ?? `This does not match the expected pattern: ${validate}`;
}

/** A pattern that this browser cannot read lets everything through: there is nothing that a user could mend. */
function pattern(source: string): RegExp {
  try {
    return new RegExp(source, "su");
  } catch {
    return /(?:)/;
  }
}

function Reveal({ shown, disabled, onPress }: { shown: boolean; disabled: boolean; onPress: () => void }) {
  return (
    <button
      type="button"
      className={box.action}
      aria-label={shown ? "Hide password" : "Show password"}
      aria-pressed={shown}
      disabled={disabled}
      onClick={onPress}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M1.8 10S4.8 4.5 10 4.5 18.2 10 18.2 10 15.2 15.5 10 15.5 1.8 10 1.8 10Z" />
        <circle cx="10" cy="10" r="2.4" />
        {shown && <path d="M3.5 16.5 16.5 3.5" />}
      </svg>
    </button>
  );
}
