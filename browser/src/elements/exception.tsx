import { CopyButton } from "../parts/code/CopyButton";
import { element } from "../parts/element";
import { useStatus } from "../parts/hooks";
import { Markdown } from "../parts/markdown/Markdown";
import { isOwnMachine } from "../session/ownMachine";
import css from "./exception.module.css";

/** Letters of a question: longer addresses are refused. */
const LONGEST = 1500;

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
          {!warning && <Questions short={report(type, message, [])} whole={report(type, message, trace)} />}
        </div>
      </div>
    </div>
  </div>
));

/** Where else to ask what it means. Nothing goes there before a link is pressed. */
function Questions({ short, whole }: { short: string; whole: string }) {
  const wanted = useStatus(({ options }) => options["client.showErrorLinks"]) ?? "auto";
  if (wanted === false || (wanted === "auto" && !isOwnMachine())) return null;
  return [
    ["Ask Google", `https://www.google.com/search?q=${asked(short)}`],
    ["Ask ChatGPT", `https://chatgpt.com/?q=${asked(whole)}`],
  ].map(([name, address]) => (
    <a key={name} className={css.link} href={address} target="_blank" rel="noopener noreferrer">
      {name}
    </a>
  ));
}

/** A letter of two halves is not cut in two: no address could hold it. */
function asked(text: string): string {
  return encodeURIComponent([...text].slice(0, LONGEST).join(""));
}

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
