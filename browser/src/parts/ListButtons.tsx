import box from "./Box.module.css";
import css from "./ListButtons.module.css";

interface ClearProps {
  label: string;
  onClear: () => void;
}

/** Takes a choice back. Stands in a Box. */
export function ClearButton({ label, onClear }: ClearProps) {
  return (
    <button type="button" className={`${box.action} ${css.button}`} aria-label={label} onClick={onClear}>
      <svg viewBox="0 0 18 18" aria-hidden="true">
        <path d="m5 5 8 8M13 5l-8 8" />
      </svg>
    </button>
  );
}

interface OpenProps {
  open: boolean;
  disabled: boolean;
  onPress: () => void;
}

/** Opens and closes the list of a Box, for a pointer: keys do that in its text field. */
export function OpenButton({ open, disabled, onPress }: OpenProps) {
  return (
    <button
      type="button"
      className={`${box.action} ${css.button} ${css.open}`}
      aria-label="Open"
      aria-haspopup="listbox"
      aria-expanded={open}
      tabIndex={-1}
      disabled={disabled}
      // The text field keeps the focus, so that a second press closes what the first one opened.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <svg viewBox="0 0 18 18" aria-hidden="true">
        <path d="m5 7.5 4 4 4-4" />
      </svg>
    </button>
  );
}
