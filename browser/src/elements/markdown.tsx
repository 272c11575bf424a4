import { element } from "../parts/element";
import { HelpIcon } from "../parts/Help";
import { Inline } from "../parts/Inline";
import { Markdown } from "../parts/markdown/Markdown";
import css from "./markdown.module.css";

export const markdown = element(
  "markdown",
  ({ body, help, html, caption, text_alignment: textAlign, anchors, wrap }) => {
    const tail = help ? <HelpIcon text={help} label="this text" /> : undefined;
    return (
      <div className={`stMarkdown ${css.markdown}`} data-testid="stMarkdown" data-clipped={!wrap || undefined}>
        {wrap ? (
          <Markdown body={body} html={html} anchors={anchors} caption={caption} style={{ textAlign }} tail={tail} />
        ) : (
          <>
            <Inline md={body} clipped caption={caption} style={{ textAlign }} />
            {tail}
          </>
        )}
      </div>
    );
  },
);
