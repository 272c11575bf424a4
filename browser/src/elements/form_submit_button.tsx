import { element } from "../parts/element";
import { Press } from "../parts/Press";
import { submittable } from "../parts/validity";

export const formSubmitButton = element(
  "form_submit_button",
  ({ label, type, icon, icon_position, help, shortcut, wrap, disabled, answer }) => (
    <div className="stFormSubmitButton" data-testid="stFormSubmitButton">
      <Press
        label={label}
        kind={type}
        testid={`stBaseButton-${type}FormSubmit`}
        icon={icon}
        iconPosition={icon_position}
        help={help}
        shortcut={shortcut}
        wrap={wrap}
        disabled={disabled}
        onPress={({ currentTarget: { form } }) => {
          if (!form || submittable(form)) answer(true, { trigger: true });
        }}
      />
    </div>
  ),
);
