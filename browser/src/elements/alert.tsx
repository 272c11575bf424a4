import { element } from "../parts/element";
import { Icon } from "../parts/Icon";
import { Inline } from "../parts/Inline";
import { Markdown } from "../parts/markdown/Markdown";
import css from "./alert.module.css";

const contents = { error: "Error", warning: "Warning", info: "Info", success: "Success" } as const;

export const alert = element("alert", ({ body, level, icon, title }) => (
  <div className="stAlert" data-testid="stAlert">
    <div
      className={`stAlertContainer ${css.alert}`}
      data-testid="stAlertContainer"
      data-level={level}
      // Trouble interrupts who listens to the page; good news waits for a pause.
      role={level === "error" || level === "warning" ? "alert" : "status"}
    >
      <div className={css.content} data-testid={`stAlertContent${contents[level]}`}>
        {icon && (
          <span className={css.icon}>
            <Icon name={icon} testId="stAlertDynamicIcon" />
          </span>
        )}
        <div className={css.text}>
          {title && (
            <strong className={css.title} data-testid="stAlertTitle">
              <Inline md={title} />
            </strong>
          )}
          <Markdown body={body} />
        </div>
      </div>
    </div>
  </div>
));
