import { useCallback, useLayoutEffect, useRef } from "react";
import { Box } from "../parts/Box";
import box from "../parts/Box.module.css";
import { Chips } from "../parts/Chips";
import { type Drawing, element } from "../parts/element";
import { Field } from "../parts/Field";
import { ClearButton, OpenButton } from "../parts/ListButtons";
import { Listbox } from "../parts/Listbox";
import { type Line, lineAt, linesFor } from "../parts/lines";
import { isMirrored } from "../parts/mirrored";
import { useOpenList } from "../parts/openList";
import { SearchField } from "../parts/SearchField";
import css from "./multiselect.module.css";

type Props = Drawing<"multiselect">;

export const multiselect = element("multiselect", (props) => {
  const { options, value, filter_mode, accept_new_options, max_selections, select_all, answer } = props;
  const disabled = props.disabled || (options.length === 0 && !accept_new_options);
  const anchor = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const room = useNewestInView(value);
  const full = max_selections !== null && value.length >= max_selections;

  const find = useCallback(
    (query: string) => linesFor({ options, value, filter_mode, accept_new_options, max_selections, select_all }, query),
    [options, value, filter_mode, accept_new_options, max_selections, select_all],
  );
  const remove = (label: string) => answer(value.filter((one) => one !== label));
  const list = useOpenList<Line>({
    disabled,
    typing: filter_mode !== null,
    find,
    first: (lines, query) => (query ? lineAt(lines, query) : -1),
    pick: ({ label, adds = [label] }) => answer([...value, ...adds]),
    lasting: true,
    otherKey: (key, query) => {
      const last = value.at(-1);
      if (query !== "" || last === undefined) return undefined;
      if (key === "Backspace") return () => remove(last);
      const back = input.current && isMirrored(input.current) ? "ArrowRight" : "ArrowLeft";
      return key === back ? () => chips(room.current).at(-1)?.focus() : undefined;
    },
  });
  const press = () => {
    input.current?.focus();
    list.show();
  };

  return (
    <Field name="stMultiSelect" {...props} disabled={disabled}>
      {(control) => (
        <>
          <Box name="stMultiSelect" disabled={disabled} ref={anchor}>
            <label
              className={css.room}
              data-testid="stMultiSelectTagsContainer"
              data-wrap={props.wrap ?? "auto"}
              htmlFor={control.id}
              ref={room}
            >
              <Chips
                id={`${control.id}-chosen`}
                label="Selected values"
                texts={value}
                disabled={disabled}
                onRemove={remove}
                onLeave={() => input.current?.focus()}
              />
              <SearchField
                control={value.length === 0 ? control : { ...control, "aria-describedby": `${control.id}-chosen` }}
                list={list}
                className={`${box.control} ${css.text}`}
                count={options.length}
                acceptsNew={accept_new_options}
                typing={filter_mode !== null}
                placeholder={value.length === 0 ? (props.placeholder ?? hint(props)) : ""}
                disabled={disabled}
                shown=""
                onPress={press}
                ref={input}
              />
            </label>
            {value.length > 0 && !disabled && <ClearButton label="Clear all" onClear={() => answer([])} />}
            <OpenButton open={list.open} disabled={disabled} onPress={() => (list.open ? list.close() : press())} />
          </Box>
          {list.open && (
            <Listbox
              id={`${control.id}-list`}
              labelledBy={control["aria-labelledby"]}
              testid="stMultiSelectDropdown"
              multiple
              anchor={anchor}
              rows={list.rows}
              active={list.active}
              empty={full ? most(max_selections) : options.length > 0 && !list.query ? "All are chosen" : "No results"}
              onActivate={list.activate}
              onChoose={list.choose}
            />
          )}
        </>
      )}
    </Field>
  );
});

/** Scrolls to what was chosen last, where not all of it fits. */
function useNewestInView(value: readonly string[]) {
  const room = useRef<HTMLLabelElement>(null);
  const before = useRef(value.length);
  useLayoutEffect(() => {
    const box = room.current;
    if (box && value.length > before.current) {
      box.scrollTo({ top: box.scrollHeight, left: isMirrored(box) ? -box.scrollWidth : box.scrollWidth });
    }
    before.current = value.length;
  }, [value]);
  return room;
}

const chips = (room: HTMLElement | null) => [...(room?.querySelectorAll("button") ?? [])];

const most = (count: number) => `At most ${count} can be chosen. Remove one first.`;

function hint({ options, accept_new_options }: Props): string {
  if (options.length === 0) return accept_new_options ? "Add options" : "No options to select";
  return accept_new_options ? "Choose or add options" : "Choose options";
}
