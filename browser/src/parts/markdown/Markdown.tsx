import { type CSSProperties, memo, type ReactNode, useMemo } from "react";
import { draw, type Rules } from "./draw";
import { Footnotes } from "./Footnotes";
import css from "./markdown.module.css";
import { isPlain, parse } from "./parse";
import text from "./text.module.css";
import { pieces } from "./tokens";
import { typeset } from "./typography";

interface Outside {
  caption?: boolean;
  style?: CSSProperties;
}

interface Props extends Outside {
  body: string;
  html?: boolean;
  anchors?: boolean;
  /** Stands behind the last word. */
  tail?: ReactNode;
}

/** A text in GitHub-flavoured Markdown, with blocks: paragraphs, lists, tables, code. Labels take Inline. */
export const Markdown = memo(function Markdown({ body, html = false, anchors = true, tail, ...outside }: Props) {
  return (
    <Frame {...outside}>
      {isPlain(body) ? (
        <p>
          {typeset(body)}
          {tail}
        </p>
      ) : (
        <Blocks body={body} html={html} anchors={anchors} tail={tail} />
      )}
    </Frame>
  );
});

/** The box around a text. */
export function Frame({ caption = false, style, children }: Outside & { children: ReactNode }) {
  return (
    <div
      className={`${text.text} ${css.markdown} ${caption ? css.caption : ""}`}
      data-testid={caption ? "stCaptionContainer" : "stMarkdownContainer"}
      style={style}
    >
      {children}
    </div>
  );
}

function Blocks({ body, html, anchors, tail }: Pick<Props, "body" | "tail"> & Omit<Rules, "links">) {
  const rules = useMemo(() => ({ html, anchors, links: true }), [html, anchors]);
  const { blocks, footnotes } = useMemo(() => parse(body), [body]);
  const last = blocks.at(-1);
  const joins = tail !== undefined && last?.type === "paragraph";
  return (
    <>
      {draw(joins ? blocks.slice(0, -1) : blocks, rules)}
      {joins && (
        <p>
          {draw(pieces(last.tokens), rules)}
          {tail}
        </p>
      )}
      {!joins && tail}
      {footnotes.length > 0 && <Footnotes notes={footnotes} rules={rules} />}
    </>
  );
}
