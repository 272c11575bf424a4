import type { KeyboardEvent } from "react";
import { Box } from "../parts/Box";
import box from "../parts/Box.module.css";
import { element } from "../parts/element";
import { Field } from "../parts/Field";
import { useNode } from "../parts/hooks";
import { Instructions } from "../parts/Instructions";
import { apple } from "../parts/platform";
import { missing, useText } from "../parts/text";
import css from "./text_area.module.css";

export const textArea = element("text_area", (props) => {
  const { disabled, max_chars, height } = props;
  const inForm = useNode(props.node).form !== null;
  const { text, error, dirty, ...field } = useText({ ...props, fault: (typed) => missing(typed, props.required) });
  const keys = apple ? "⌘+Enter" : "Ctrl+Enter";

  const commitByEnter = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    field.commit(event.currentTarget);
  };

  return (
    <div
      className={css.area}
      data-height={height ?? "rows"}
      style={typeof height === "number" ? { height } : undefined}
    >
      <Field
        name="stTextArea"
        {...props}
        error={error}
        hint={<Instructions keys={dirty ? keys : null} form={inForm} length={text.length} max={max_chars} />}
      >
        {(control) => (
          <Box name="stTextArea" testid="stTextAreaRootElement" disabled={disabled} invalid={error !== null} bare>
            <textarea
              {...control}
              ref={field.judge}
              className={`${box.control} ${css.text}`}
              rows={3}
              placeholder={props.placeholder ?? ""}
              maxLength={max_chars ?? undefined}
              aria-required={props.required || undefined}
              disabled={disabled}
              value={text}
              onChange={(event) => field.type(event.currentTarget)}
              onBlur={(event) => field.commit(event.currentTarget)}
              onInvalid={(event) => field.blame(event.currentTarget)}
              onKeyDown={commitByEnter}
            />
          </Box>
        )}
      </Field>
    </div>
  );
});
