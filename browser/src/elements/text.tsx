import { element } from "../parts/element";
import { HelpIcon } from "../parts/Help";
import css from "./text.module.css";

export const text = element("text", ({ body, help, text_alignment: textAlign, wrap }) => (
  <div
    className={`stText ${css.text}`}
    data-testid="stText"
    data-clipped={!wrap || undefined}
    style={{ textAlign }}
    title={wrap ? undefined : body}
  >
    <span>{body}</span>
    <HelpIcon text={help} label="this text" />
  </div>
));
