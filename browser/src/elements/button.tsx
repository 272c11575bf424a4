import { element } from "../parts/element";
import { Press } from "../parts/Press";

export const button = element(
  "button",
  ({ label, type, icon, icon_position, help, shortcut, wrap, disabled, answer }) => (
    <div className="stButton" data-testid="stButton">
      <Press
        label={label}
        kind={type}
        icon={icon}
        iconPosition={icon_position}
        help={help}
        shortcut={shortcut}
        wrap={wrap}
        disabled={disabled}
        onPress={() => answer(true, { trigger: true })}
      />
    </div>
  ),
);
