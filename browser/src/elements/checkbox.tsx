import { useId } from "react";
import { element } from "../parts/element";
import { HelpIcon } from "../parts/Help";
import { Inline } from "../parts/Inline";
import { words } from "../parts/markdown/words";
import { tellTruncated, truncated } from "../parts/truncated";
import css from "./checkbox.module.css";

export const checkbox = element(
  "checkbox",
  ({ label, toggle, help, label_visibility, wrap, disabled, value, answer }) => {
    const id = useId();
    return (
      <div className={`stCheckbox ${css.checkbox}`} data-testid="stCheckbox" data-wrap={wrap ?? "auto"}>
        <label className={css.row} data-disabled={disabled} onPointerEnter={tellTruncated}>
          <input
            type="checkbox"
            role={toggle ? "switch" : undefined}
            className={toggle ? css.switch : css.box}
            checked={value}
            disabled={disabled}
            aria-labelledby={id}
            onChange={(event) => answer(event.target.checked)}
          />
          <span
            className={`${truncated} ${css.label}`}
            data-testid="stWidgetLabel"
            data-visibility={label_visibility}
            id={id}
          >
            <Inline md={label} />
          </span>
        </label>
        {label_visibility === "visible" && <HelpIcon text={help} label={words(label)} />}
      </div>
    );
  },
);
