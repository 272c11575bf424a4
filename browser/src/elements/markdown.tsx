import { type ComponentProps, useState } from "react";
import { alignment } from "../parts/alignment";
import { element } from "../parts/element";
import { HelpIcon } from "../parts/Help";
import { Inline } from "../parts/Inline";
import { lazily, useLazy } from "../parts/lazy";
import { Markdown } from "../parts/markdown/Markdown";
import css from "./markdown.module.css";

/** A chunk of its own: few texts grow while they are in view. */
const chunk = lazily(() => import("../parts/markdown/Growing"));

export const markdown = element("markdown", ({ body, help, html, caption, text_alignment, anchors, wrap, cursor }) => {
  // What has grown is not drawn anew when it is complete.
  const [grows, setGrows] = useState(cursor !== null);
  if (cursor !== null && !grows) setGrows(true);
  const tail = help ? <HelpIcon text={help} label="this text" /> : undefined;
  const text = { body, html, anchors, caption, style: alignment(text_alignment), tail };
  return (
    <div className={`stMarkdown ${css.markdown}`} data-testid="stMarkdown" data-clipped={!wrap || undefined}>
      {grows && <Growing {...text} cursor={cursor} />}
      {!grows && wrap && <Markdown {...text} />}
      {!grows && !wrap && (
        <>
          <Inline md={body} clipped caption={caption} style={text.style} />
          {tail}
        </>
      )}
    </div>
  );
});

function Growing({ cursor, ...text }: ComponentProps<typeof Markdown> & { cursor: string | null }) {
  const parts = useLazy(chunk);
  return parts ? <parts.Growing {...text} cursor={cursor} /> : <Markdown {...text} />;
}
