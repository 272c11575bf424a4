import { HelpIcon } from "./Help";
import { Inline } from "./Inline";
import css from "./Label.module.css";
import { words } from "./markdown/words";

export type LabelVisibility = "visible" | "hidden" | "collapsed";

interface Props {
  id: string;
  /** Id of the control, where there is exactly one that a click on the label should focus. */
  htmlFor: string | undefined;
  label: string;
  help: string | null;
  visibility: LabelVisibility;
  disabled: boolean;
  required?: boolean | undefined;
}

/**
 * A widget's label. Out of sight, it still names its control: `hidden` keeps its room, `collapsed` takes none. It is
 * what apps' style sheets call `.stTextInput > label`, so that nothing stands around it; its first part is the name.
 */
export function Label({ id, htmlFor, label, help, visibility, disabled, required }: Props) {
  return (
    <label
      className={css.label}
      data-testid="stWidgetLabel"
      data-visibility={visibility}
      data-disabled={disabled}
      htmlFor={htmlFor ?? ""} // else it would be the label of the button for help in it
    >
      <span className={css.name} id={id}>
        <Inline md={label} />
      </span>
      {required && (
        // No part of the name: the control itself says that it is required.
        <span className={css.required} data-testid="stWidgetLabelRequired" aria-hidden="true">
          (required)
        </span>
      )}
      <HelpIcon text={help} label={words(label)} />
    </label>
  );
}
