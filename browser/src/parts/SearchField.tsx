import type { Ref } from "react";
import type { Control } from "./Field";
import type { OpenList } from "./openList";

/** Fewer options than these are picked by looking: a touch screen then shows no keyboard. */
const FEW = 10;

interface Props {
  control: Control;
  list: OpenList;
  className: string | undefined;
  /** How many options there are, and whether others can be typed. */
  count: number;
  acceptsNew: boolean;
  typing: boolean;
  required?: boolean;
  placeholder: string;
  disabled: boolean;
  /** What the field shows until the user types. */
  shown: string;
  onPress: () => void;
  ref: Ref<HTMLInputElement>;
}

/** The text field of a list that opens. */
export function SearchField({ control, list, count, acceptsNew, typing, shown, onPress, ...rest }: Props) {
  const { id } = control;
  return (
    <input
      {...control}
      ref={rest.ref}
      className={rest.className}
      type="text"
      role="combobox"
      aria-expanded={list.open}
      aria-controls={list.open ? `${id}-list` : undefined}
      aria-activedescendant={list.open && list.active >= 0 ? `${id}-list-${list.active}` : undefined}
      aria-autocomplete={typing ? "list" : "none"}
      aria-haspopup="listbox"
      aria-required={rest.required || undefined}
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      inputMode={count < FEW && !acceptsNew ? "none" : undefined}
      readOnly={!typing}
      placeholder={rest.placeholder}
      disabled={rest.disabled}
      value={list.query ?? shown}
      onChange={(event) => list.search(event.target.value)}
      onClick={onPress}
      onBlur={list.close}
      onKeyDown={list.act}
    />
  );
}
