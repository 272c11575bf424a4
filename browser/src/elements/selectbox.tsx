import { type KeyboardEvent, useRef, useState } from "react";
import { Box } from "../parts/Box";
import box from "../parts/Box.module.css";
import { type Drawing, element } from "../parts/element";
import { Field } from "../parts/Field";
import { filterOptions } from "../parts/filterOptions";
import { Listbox, type Row } from "../parts/Listbox";
import css from "./selectbox.module.css";

type Props = Drawing<"selectbox">;

/** Lines that Page Up and Page Down go past. */
const PAGE = 8;

/** Fewer options than these are picked by looking: a touch screen then shows no keyboard. */
const FEW = 10;

export const selectbox = element("selectbox", (props) => {
  const { options, placeholder, accept_new_options, filter_mode, value } = props;
  const disabled = props.disabled || (options.length === 0 && !accept_new_options);
  const anchor = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const list = useCombobox(props);

  const press = () => {
    if (disabled) return;
    input.current?.focus();
    if (!list.open) list.show();
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
              onFocus={(event) => event.target.select()}
              onClick={press}
              onBlur={list.close}
              onKeyDown={list.act}
            />
            {props.clearable && value !== null && !disabled && (
              <button type="button" className={`${box.action} ${css.clear}`} aria-label="Clear value" onClick={list.clear}>
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

/** What is open, sought and about to be chosen. `query` is null until the user types: then all options show. */
function useCombobox({ options, value, filter_mode, accept_new_options, clearable, disabled, answer }: Props) {
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState<string | null>(null);
  const [active, activate] = useState(-1);
  const found = open ? filterOptions(options, query ?? "", filter_mode) : [];
  const rows: Row[] = found.map((index) => ({ label: options[index] ?? "", chosen: options[index] === value }));
  const added = accept_new_options ? newOption(options, query) : null;
  if (open && added !== null) rows.push({ label: added, content: `Add: ${added}` });

  const close = () => {
    setOpen(false);
    setQuery(null);
  };
  const show = () => {
    setOpen(true);
    activate(value === null ? -1 : options.indexOf(value));
  };
  const clear = () => {
    close();
    answer(null);
  };
  const choose = (index: number) => {
    const chosen = rows[index]?.label ?? query?.trim();
    if (rows[index] === undefined && !exists(options, chosen)) return;
    close();
    if (chosen !== value) answer(chosen ?? null);
  };
  const move = (by: number) => {
    if (!open) return show();
    const last = rows.length - 1;
    // One step past an end comes round to the other; a page stops there.
    const wrapped = by === 1 && active === last ? 0 : by === -1 && active <= 0 ? last : active + by;
    activate(Math.max(0, Math.min(last, wrapped)));
  };

  const keys: Record<string, () => void> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    PageDown: () => move(PAGE),
    PageUp: () => move(-PAGE),
    Enter: () => (open ? choose(active) : show()),
    Escape: () => (open ? close() : clearable && value !== null && clear()),
  };
  const act = (event: KeyboardEvent) => {
    const press = keys[event.key];
    if (disabled || !press || event.nativeEvent.isComposing) return;
    event.preventDefault();
    // A dialog must not take the Escape that closed the list.
    if (open) event.stopPropagation();
    press();
  };
  const search = (text: string) => {
    setOpen(true);
    setQuery(text);
    activate(text === "" ? -1 : 0);
  };

  return { open, query, active, rows, show, close, clear, choose, activate, search, act };
}

/** What the user typed, where it is none of the options, whichever case they are in. */
function newOption(options: readonly string[], query: string | null): string | null {
  const text = query?.trim();
  return text && !exists(options, text) ? text : null;
}

function exists(options: readonly string[], text: string | undefined): boolean {
  return options.some((option) => option.toLowerCase() === text?.toLowerCase());
}
