import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { Box } from "../Box";
import box from "../Box.module.css";
import type { Control } from "../Field";
import { ClearButton } from "../ListButtons";
import { usePickerPanel } from "../pickerPanel";
import { usePopup } from "../popup";
import { touch } from "../touch";
import { tellFault } from "../validity";
import css from "./PickerField.module.css";

/** What is in the panel: whether to take the focus, and how to close it, with or without a commit. */
export interface Panel {
  focused: boolean;
  close: (commits?: boolean) => void;
}

interface Props {
  /** The element's name on the page. */
  name: "stDateInput" | "stDateTimeInput";
  control: Control;
  /** One text, or one for each end of a range. */
  texts: readonly string[];
  placeholder: string;
  required: boolean;
  disabled: boolean;
  clearable: boolean;
  fault: () => string | null;
  onType: (index: number, text: string) => void;
  /** The focus has come to a text. */
  onReach: (index: number) => void;
  onCommit: () => void;
  onBlame: () => void;
  onClear: () => void;
  children: (panel: Panel) => ReactNode;
}

const ENDS = ["start", "end"];

/** One or two dates to type, with a calendar that opens below. */
export function PickerField({ name, control, texts, disabled, children, ...rest }: Props) {
  const anchor = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { open, focused, show, close, whole } = usePickerPanel(field, rest.onCommit);
  const panel = usePopup(open, anchor);

  const act = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") {
      event.preventDefault();
      show("inside");
    }
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    if (!open) return rest.onCommit();
    // The first one closes the calendar; the next one may submit a form.
    event.preventDefault();
    event.stopPropagation();
    close();
  };

  return (
    <div {...whole} className={css.picker}>
      <Box name={name} testid={`${name}Field`} disabled={disabled} invalid={control["aria-invalid"]} ref={anchor}>
        <div className={css.texts}>
          {texts.map((text, index) => (
            <Text
              key={ENDS[index]}
              control={control}
              end={texts.length > 1 ? (ENDS[index] ?? "") : null}
              text={text}
              placeholder={rest.placeholder}
              required={rest.required}
              disabled={disabled}
              judge={index === 0 ? rest.fault : null}
              onType={(typed) => rest.onType(index, typed)}
              onReach={(reached) => {
                field.current = reached;
                rest.onReach(index);
              }}
              onInvalid={rest.onBlame}
              onPress={() => show("stays")}
              onKeyDown={act}
            />
          ))}
        </div>
        {rest.clearable && !disabled && <ClearButton label="Clear value" onClear={rest.onClear} />}
        <button
          type="button"
          className={`${box.action} ${css.open}`}
          data-testid={`${name}CalendarButton`}
          aria-label="Open calendar"
          aria-haspopup="dialog"
          aria-expanded={open}
          disabled={disabled}
          // Otherwise the press would take the focus away, and close what the click then opens again.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            field.current ??= anchor.current?.querySelector("input") ?? null;
            if (focused) close();
            else show("inside");
          }}
        >
          <svg viewBox="0 0 18 18" aria-hidden="true">
            <path d="M3 4.5h12v10.5H3zM3 8h12M6 2.5v3M12 2.5v3" />
          </svg>
        </button>
      </Box>
      {open && (
        <div
          className={css.panel}
          data-testid={`${name}Calendar`}
          role="dialog"
          aria-labelledby={control["aria-labelledby"]}
          tabIndex={-1}
          popover="manual"
          ref={panel}
        >
          {children({ focused, close })}
        </div>
      )}
    </div>
  );
}

interface TextProps {
  control: Control;
  /** Which end of a range it is. */
  end: string | null;
  text: string;
  placeholder: string;
  required: boolean;
  disabled: boolean;
  /** What is wrong with all texts: one of them tells a form. */
  judge: (() => string | null) | null;
  onType: (text: string) => void;
  onReach: (field: HTMLInputElement) => void;
  onInvalid: () => void;
  onPress: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function Text({ control, end, text, judge, required, ...rest }: TextProps) {
  const id = end === "end" ? `${control.id}-end` : control.id;
  return (
    <input
      {...control}
      id={id}
      ref={(field) => tellFault(field, judge ?? (() => null))}
      className={`${box.control} ${css.text}`}
      type="text"
      dir="ltr"
      aria-label={end ?? undefined}
      aria-labelledby={end === null ? control["aria-labelledby"] : `${control["aria-labelledby"]} ${id}`}
      aria-required={required || undefined}
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      inputMode={touch ? "none" : "numeric"}
      placeholder={rest.placeholder}
      disabled={rest.disabled}
      value={text}
      onChange={(event) => rest.onType(event.target.value)}
      onFocus={(event) => rest.onReach(event.currentTarget)}
      onInvalid={rest.onInvalid}
      onClick={rest.onPress}
      onKeyDown={rest.onKeyDown}
    />
  );
}
