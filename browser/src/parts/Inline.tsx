import { type CSSProperties, memo, useMemo } from "react";
import css from "./inline.module.css";
import { draw } from "./markdown/draw";
import { isPlain, parseLabel } from "./markdown/parse";
import text from "./markdown/text.module.css";
import { typeset } from "./markdown/typography";

interface Props {
  md: string;
  /** False where the label is pressed itself: links show as their text. */
  links?: boolean;
  /** Keep to one line, cut with an ellipsis. */
  clipped?: boolean;
  /** Small and muted. */
  caption?: boolean;
  style?: CSSProperties;
}

/** A label in Markdown, without blocks: "# 1" and "- x" stand as they are. */
export const Inline = memo(function Inline({ md, links = true, clipped = false, caption = false, style }: Props) {
  return (
    <div
      className={[text.text, css.label, clipped && `stMarkdownEllipsis ${css.clipped}`, caption && css.caption]
        .filter(Boolean)
        .join(" ")}
      data-testid={caption ? "stCaptionContainer" : "stMarkdownContainer"}
      title={clipped ? md : undefined}
      style={style}
    >
      {isPlain(md) ? <p>{typeset(md)}</p> : <Paragraphs md={md} links={links} />}
    </div>
  );
});

function Paragraphs({ md, links }: { md: string; links: boolean }) {
  const paragraphs = useMemo(() => parseLabel(md), [md]);
  return paragraphs.map((tokens, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a label have no identity of their own
    <p key={index}>{draw(tokens, { html: false, anchors: false, links })}</p>
  ));
}
