import { type KeyboardEvent, useMemo, useRef } from "react";
import { Children } from "../parts/Children";
import { block } from "../parts/element";
import { Flow } from "../parts/Flow";
import { FormContext } from "../parts/FormContext";
import { Layout } from "../parts/Layout";
import { keyClass } from "../parts/size";
import css from "./form.module.css";

/** Inputs in which Enter has nothing to end: all but fields of one line. */
const NOT_TYPED = "[type=checkbox], [type=radio], [type=range], [type=file], [type=color], [role=combobox]";

export const form = block("form", ({ node, userKey, enter_to_submit, border, width, height }) => {
  const whole = useRef<HTMLFormElement>(null);
  const context = useMemo(
    () => ({ submits: () => enter_to_submit && firstButton(whole.current)?.disabled === false }),
    [enter_to_submit],
  );
  return (
    <Layout node={node} width={width} height={height}>
      <form
        ref={whole}
        noValidate
        className={`stForm ${css.form}${keyClass(userKey)}`}
        data-testid="stForm"
        data-border={border || undefined}
        data-scrolls={height !== "content" || undefined}
        onKeyDown={enter_to_submit ? submitByKey : undefined}
        // The answers go over the session, also where the browser would submit the form by itself.
        onSubmit={(event) => event.preventDefault()}
      >
        <FormContext value={context}>
          <Flow>
            <Children of={node} />
          </Flow>
        </FormContext>
      </form>
    </Layout>
  );
});

/** Enter is a click on the first submit button. The field has made an answer of its text before the key comes here. */
function submitByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  const field = event.target as HTMLElement;
  const line = field.matches("input") && !field.matches(NOT_TYPED);
  const text = field.matches("textarea") && (event.ctrlKey || event.metaKey);
  if (!line && !text) return;
  event.preventDefault();
  firstButton(event.currentTarget)?.click();
}

function firstButton(form: HTMLFormElement | null): HTMLButtonElement | null {
  return form?.querySelector<HTMLButtonElement>("[data-testid=stFormSubmitButton] button") ?? null;
}
