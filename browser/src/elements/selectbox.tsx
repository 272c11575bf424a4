import { useRef } from "react";
import { Box } from "../parts/Box";
import box from "../parts/Box.module.css";
import { useCombobox } from "../parts/combobox";
import { type Drawing, element } from "../parts/element";
import { Field } from "../parts/Field";
import { Listbox } from "../parts/Listbox";
import css from "./selectbox.module.css";

type Props = Drawing<"selectbox">;

/** Fewer options than these are picked by looking: a touch screen then shows no keyboard. */
const FEW = 10;

export const selectbox = element("selectbox", (props) => {
  const { options, placeholder, accept_new_options, filter_mode, value } = props;
  const disabled = props.disabled || (options.length === 0 && !accept_new_options);
  const anchor = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const list = useCombobox({ ...props, disabled });

  const press = () => {
    if (list.open) return;
    // The next key press replaces the choice instead of lengthening its label.
    input.current?.focus();
    input.current?.select();
    list.show();
  };

  return (
    <Field name="stSelectbox" {...props} disabled={disabled}>
      {(control) => (
        <>
          <Box name="stSelectbox" icon={props.icon} disabled={disabled} ref={anchor}>
            <input
              {...control}
              ref={input}
              className={`${box.control} ${css.text}`}
              type="text"
              role="combobox"
              aria-expanded={list.open}
              aria-controls={list.open ? `${control.id}-list` : undefined}
              aria-activedescendant={list.open && list.active >= 0 ? `${control.id}-list-${list.active}` : undefined}
              aria-autocomplete={filter_mode === null ? "none" : "list"}
              aria-haspopup="listbox"
              aria-required={props.required || undefined}
              autoComplete="off"
              autoCorrect="off"
              spellCheck={false}
              inputMode={options.length < FEW && !accept_new_options ? "none" : undefined}
              readOnly={filter_mode === null}
              placeholder={placeholder ?? hint(props)}
              disabled={disabled}
              value={list.query ?? value ?? ""}
              onChange={(event) => list.search(event.target.value)}
              onClick={press}
              onBlur={list.close}
              onKeyDown={list.act}
            />
            {props.clearable && value !== null && !disabled && (
              <button
                type="button"
                className={`${box.action} ${css.clear}`}
                aria-label="Clear value"
                onClick={list.clear}
              >
                <svg viewBox="0 0 18 18" aria-hidden="true">
                  <path d="m5 5 8 8M13 5l-8 8" />
                </svg>
              </button>
            )}
            <button
              type="button"
              className={`${box.action} ${css.open}`}
              aria-label="Open"
              aria-haspopup="listbox"
              aria-expanded={list.open}
              tabIndex={-1}
              disabled={disabled}
              // The text field keeps the focus, so that a second press closes what the first one opened.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => (list.open ? list.close() : press())}
            >
              <svg viewBox="0 0 18 18" aria-hidden="true">
                <path d="m5 7.5 4 4 4-4" />
              </svg>
            </button>
          </Box>
          {list.open && (
            <Listbox
              id={`${control.id}-list`}
              labelledBy={control["aria-labelledby"]}
              testid="stSelectboxVirtualDropdown"
              anchor={anchor}
              rows={list.rows}
              active={list.active}
              empty="No results"
              onActivate={list.activate}
              onChoose={list.choose}
            />
          )}
        </>
      )}
    </Field>
  );
});

function hint({ options, accept_new_options }: Props): string {
  if (options.length === 0) return accept_new_options ? "Add an option" : "No options to select";
  return accept_new_options ? "Choose or add an option" : "Choose an option";
}
