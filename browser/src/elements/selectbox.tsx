import { useRef } from "react";
import { Box } from "../parts/Box";
import box from "../parts/Box.module.css";
import { useCombobox } from "../parts/combobox";
import { type Drawing, element } from "../parts/element";
import { Field } from "../parts/Field";
import { ClearButton, OpenButton } from "../parts/ListButtons";
import { Listbox } from "../parts/Listbox";
import { SearchField } from "../parts/SearchField";
import css from "./selectbox.module.css";

type Props = Drawing<"selectbox">;

export const selectbox = element("selectbox", (props) => {
  const { options, accept_new_options, value } = props;
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
            <SearchField
              control={control}
              list={list}
              className={`${box.control} ${css.text}`}
              count={options.length}
              acceptsNew={accept_new_options}
              typing={props.filter_mode !== null}
              required={props.required}
              placeholder={props.placeholder ?? hint(props)}
              disabled={disabled}
              shown={value ?? ""}
              onPress={press}
              ref={input}
            />
            {props.clearable && value !== null && !disabled && <ClearButton label="Clear value" onClear={list.clear} />}
            <OpenButton open={list.open} disabled={disabled} onPress={() => (list.open ? list.close() : press())} />
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
