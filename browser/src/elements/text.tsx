import { alignment } from "../parts/alignment";
import { element } from "../parts/element";
import { HelpIcon } from "../parts/Help";
import css from "./text.module.css";

export const text = element("text", ({ body, help, text_alignment, wrap }) => (
  <div
    className={`stText ${css.text}`}
    data-testid="stText"
    data-clipped={!wrap || undefined}
    style={alignment(text_alignment)}
    title={wrap ? undefined : body}
  >
    <span>{body}</span>
    <HelpIcon text={help} label="this text" />
  </div>
));
