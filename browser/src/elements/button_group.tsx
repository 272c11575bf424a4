import { element } from "../parts/element";
import { Field } from "../parts/Field";
import { Inline } from "../parts/Inline";
import { walkRadios } from "../parts/radioKeys";
import css from "./button_group.module.css";

export const buttonGroup = element("button_group", (props) => {
  const { options, look, multi, required, disabled, wrap, value, answer } = props;
  const chosen = Array.isArray(value) ? value : value === null ? [] : [value];
  const press = (option: string) => {
    const on = chosen.includes(option);
    if (!multi) {
      if (!on) answer(option);
      else if (!required) answer(null);
    } else {
      answer(on ? chosen.filter((one) => one !== option) : [...chosen, option]);
    }
  };
  // In a radio group, Tab goes to the chosen option alone; the arrow keys go to the others.
  const reached = Math.max(0, options.indexOf(chosen[0] ?? ""));
  return (
    <Field name="stButtonGroup" {...props} required={undefined} single={false}>
      {(control) => (
        <div
          {...control}
          {...(multi ? CHECKBOXES : { ...RADIOS, "aria-required": required || undefined })}
          className={css.group}
          aria-disabled={disabled || undefined}
          data-look={look}
          data-wrap={wrap ?? true}
        >
          {options.map((option, index) => {
            // Labels may repeat: the first of them is the one that is chosen.
            const on = chosen.includes(option) && options.indexOf(option) === index;
            return (
              <button
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                key={index}
                type="button"
                className={css.option}
                data-testid={`stBaseButton-${look}${on ? "Active" : ""}`}
                {...(multi ? { "aria-pressed": on } : { role: "radio", "aria-checked": on })}
                tabIndex={multi || index === reached ? 0 : -1}
                disabled={disabled}
                onClick={() => press(option)}
              >
                <Inline md={option} links={false} />
              </button>
            );
          })}
          {options.length === 0 && <span className={css.none}>No options to select</span>}
        </div>
      )}
    </Field>
  );
});

const CHECKBOXES = { role: "group" };
const RADIOS = { role: "radiogroup", onKeyDown: walkRadios };
