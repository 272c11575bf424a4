import { useId } from "react";
import { element } from "../parts/element";
import { Field } from "../parts/Field";
import { Inline } from "../parts/Inline";
import css from "./radio.module.css";

export const radio = element("radio", (props) => {
  const { options, captions, horizontal, disabled, value, answer } = props;
  const name = useId();
  return (
    <Field name="stRadio" {...props} single={false}>
      {(control) => (
        <div
          {...control}
          className={css.group}
          role="radiogroup"
          aria-disabled={disabled || undefined}
          aria-orientation={horizontal ? "horizontal" : "vertical"}
          data-testid="stRadioGroup"
          data-horizontal={horizontal}
        >
          {options.map((option, index) => (
            <Choice
              // Labels may repeat: the place tells them apart.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={index}
              name={name}
              label={option}
              caption={captions?.[index] || null}
              chosen={index === options.indexOf(value ?? "")}
              disabled={disabled}
              onChoose={() => answer(option)}
            />
          ))}
          {options.length === 0 && <span className={css.none}>No options to select</span>}
        </div>
      )}
    </Field>
  );
});

interface ChoiceProps {
  name: string;
  label: string;
  caption: string | null;
  chosen: boolean;
  disabled: boolean;
  onChoose: () => void;
}

function Choice({ name, label, caption, chosen, disabled, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <label className={css.option} data-testid="stRadioOption" data-disabled={disabled}>
      <input
        type="radio"
        className={css.dot}
        name={name}
        checked={chosen}
        disabled={disabled}
        aria-labelledby={id}
        aria-describedby={caption === null ? undefined : `${id}-caption`}
        onChange={onChoose}
      />
      <span className={css.words}>
        <span id={id}>
          <Inline md={label} />
        </span>
        {caption !== null && (
          <span className={css.caption} data-testid="stRadioCaption" id={`${id}-caption`}>
            <Inline md={caption} />
          </span>
        )}
      </span>
    </label>
  );
}
