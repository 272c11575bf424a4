import { type CSSProperties, memo, useMemo } from "react";
import { useLazy } from "../lazy";
import { CopyButton } from "./CopyButton";
import css from "./code.module.css";
import { highlighter, plainLines, type Run } from "./highlight";

interface Props {
  body: string;
  /** null: plain text. */
  language: string | null;
  lineNumbers?: boolean;
  wrap?: boolean;
  style?: CSSProperties;
}

/** Source code with a copy button. It shows plain at once, and coloured when its language has arrived. */
export function CodeBlock({ body, language, lineNumbers = false, wrap = false, style }: Props) {
  const lines =
    language === null ? <Lines lines={plainLines(body)} /> : <Highlighted body={body} language={language} />;
  return (
    <div className={`stCode ${css.block}`} data-testid="stCode" style={style}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <pre tabIndex={0}>
        <code
          className={language === null ? undefined : `language-${language}`}
          data-numbered={lineNumbers || undefined}
          data-wrapped={wrap || undefined}
        >
          {lines}
        </code>
      </pre>
      <div className={css.toolbar} data-testid="stElementToolbarButton">
        <CopyButton text={body} />
      </div>
    </div>
  );
}

function Highlighted({ body, language }: { body: string; language: string }) {
  const highlight = useLazy(highlighter(language)) ?? plainLines;
  const lines = useMemo(() => highlight(body), [highlight, body]);
  return <Lines lines={lines} />;
}

const Lines = memo(function Lines({ lines }: { lines: Run[][] }) {
  return lines.map((runs, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
    <span key={index} className={css.line}>
      {runs.map(({ text, className }, place) =>
        className === "" ? (
          text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place
          <span key={place} className={className}>
            {text}
          </span>
        ),
      )}
      {index < lines.length - 1 && "\n"}
    </span>
  ));
});
