import type { ReactNode } from "react";
import { HelpIcon } from "./Help";
import { Inline } from "./Inline";
import css from "./Label.module.css";
import { words } from "./markdown/words";

export type LabelVisibility = "visible" | "hidden" | "collapsed";

interface Props {
  id: string;
  /** Id of the control, where there is exactly one that a click on the label should focus. */
  htmlFor?: string;
  label: string;
  help: string | null;
  visibility: LabelVisibility;
  disabled: boolean;
  required?: boolean | undefined;
  /** What stands at the far end of the label's line. */
  children?: ReactNode;
}

/** A widget's label. Out of sight, it still names its control: `hidden` keeps its room, `collapsed` takes none. */
export function Label({ id, htmlFor, label, help, visibility, disabled, required, children }: Props) {
  return (
    <div className={css.row} data-visibility={visibility}>
      <label
        className={css.label}
        data-testid="stWidgetLabel"
        data-visibility={visibility}
        data-disabled={disabled}
        id={id}
        htmlFor={htmlFor}
      >
        <Inline md={label} />
      </label>
      {required && (
        // No part of the name: the control itself says that it is required.
        <span className={css.required} data-testid="stWidgetLabelRequired" aria-hidden="true">
          (required)
        </span>
      )}
      <HelpIcon text={help} label={words(label)} />
      {children}
    </div>
  );
}
