import type { KeyboardEvent } from "react";
import { Children } from "../parts/Children";
import { block } from "../parts/element";
import { Flow } from "../parts/Flow";
import { Layout } from "../parts/Layout";
import { keyClass } from "../parts/size";
import css from "./form.module.css";

/** Inputs in which Enter has nothing to end: all but fields of one line. */
const NOT_TYPED = "[type=checkbox], [type=radio], [type=range], [type=file], [type=color], [role=combobox]";

export const form = block("form", ({ node, userKey, enter_to_submit, border, width, height }) => (
  <Layout width={width} height={height}>
    <form
      noValidate
      className={`stForm ${css.form}${keyClass(userKey)}`}
      data-testid="stForm"
      data-border={border || undefined}
      data-scrolls={height !== "content" || undefined}
      onKeyDown={enter_to_submit ? submitByKey : undefined}
      // The answers go over the session, also where the browser would submit the form by itself.
      onSubmit={(event) => event.preventDefault()}
    >
      <Flow>
        <Children of={node} />
      </Flow>
    </form>
  </Layout>
));

/** Enter is a click on the first submit button. The field has made an answer of its text before the key comes here. */
function submitByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  const field = event.target as HTMLElement;
  const line = field.matches("input") && !field.matches(NOT_TYPED);
  const text = field.matches("textarea") && (event.ctrlKey || event.metaKey);
  if (!line && !text) return;
  event.preventDefault();
  event.currentTarget.querySelector<HTMLButtonElement>("[data-testid=stFormSubmitButton] button")?.click();
}
