import { useEffect, useRef } from "react";
import { ColorPanel } from "../parts/ColorPanel";
import { type Hsv, hex, readHex } from "../parts/color";
import { useDraft } from "../parts/draft";
import { element } from "../parts/element";
import { Field } from "../parts/Field";
import { usePickerPanel } from "../parts/pickerPanel";
import { usePopup } from "../parts/popup";
import css from "./color_picker.module.css";

interface Draft {
  color: Hsv;
  text: string;
}

const BLACK: Hsv = { hue: 0, saturation: 0, value: 0 };

export const colorPicker = element("color_picker", (props) => {
  const { value, disabled, answer } = props;
  const [draft, keep] = useDraft<Draft>(value);
  const { color, text } = draft ?? { color: readHex(value) ?? BLACK, text: value };
  const shown = draft === null ? value : hex(color);
  const commit = () => {
    if (draft !== null && shown !== value.toLowerCase()) answer(shown);
    else keep(null);
  };

  const button = useRef<HTMLButtonElement>(null);
  const { open, show, close, whole } = usePickerPanel(button, commit);
  const panel = usePopup(open, button);
  useEffect(() => {
    if (open) panel.current?.focus({ preventScroll: true });
  }, [open, panel]);

  return (
    <Field name="stColorPicker" {...props}>
      {(control) => (
        <div {...whole}>
          <button
            {...control}
            type="button"
            className={css.button}
            aria-haspopup="dialog"
            aria-expanded={open}
            aria-labelledby={`${control["aria-labelledby"]} ${control.id}-hex`}
            disabled={disabled}
            ref={button}
            // The panel keeps the focus, so that the press closes what it opened.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => (open ? close() : show("inside"))}
          >
            <span className={css.swatch} data-testid="stColorPickerBlock" style={{ backgroundColor: shown }} />
            <span className={css.hex} id={`${control.id}-hex`} dir="ltr">
              {shown}
            </span>
          </button>
          {open && (
            <div
              className={css.panel}
              data-testid="stColorPickerPopover"
              role="dialog"
              aria-labelledby={control["aria-labelledby"]}
              tabIndex={-1}
              popover="manual"
              ref={panel}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || (event.target as HTMLElement).matches("button")) return;
                event.preventDefault();
                event.stopPropagation();
                close();
              }}
            >
              <ColorPanel
                color={color}
                text={text}
                onColor={(next) => keep({ color: next, text: hex(next) })}
                onText={(typed) => keep({ color: readHex(typed) ?? color, text: typed })}
              />
            </div>
          )}
        </div>
      )}
    </Field>
  );
});
