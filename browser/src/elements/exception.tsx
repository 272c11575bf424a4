import { CopyButton } from "../parts/code/CopyButton";
import { element } from "../parts/element";
import { Markdown } from "../parts/markdown/Markdown";
import css from "./exception.module.css";

export const exception = element("exception", ({ type, message, trace, markdown, warning }) => (
  <div className="stException" data-testid="stException">
    <div
      className={`stAlertContainer ${css.exception}`}
      data-testid="stAlertContainer"
      data-warning={warning || undefined}
      role="alert"
    >
      <div data-testid={warning ? "stAlertContentWarning" : "stAlertContentError"}>
        <div className={css.message} data-testid="stExceptionMessage">
          <span className={css.type}>{type}</span>
          {type && message && ": "}
          {markdown ? <Markdown body={message} anchors={false} /> : message}
        </div>
        {trace.length > 0 && <Trace lines={trace} />}
        <div className={css.actions}>
          <CopyButton text={report(type, message, trace)}>Copy</CopyButton>
        </div>
      </div>
    </div>
  </div>
));

function Trace({ lines }: { lines: string[] }) {
  return (
    <>
      <div className={css.caption}>Traceback:</div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <pre className={css.trace} tabIndex={0}>
        <code>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
            <div key={index} data-testid="stExceptionTraceRow">
              {line}
            </div>
          ))}
        </code>
      </pre>
    </>
  );
}

/** What one would paste into a message to a colleague. */
const report = (type: string, message: string, trace: string[]): string =>
  [[type, message].filter(Boolean).join(": "), ...(trace.length > 0 ? ["", "Traceback:", ...trace] : [])].join("\n");
