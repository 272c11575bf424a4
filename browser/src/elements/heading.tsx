import { type ReactNode, useMemo } from "react";
import { alignment } from "../parts/alignment";
import { element } from "../parts/element";
import { HeadingDivider } from "../parts/HeadingDivider";
import { HelpIcon } from "../parts/Help";
import { Icon } from "../parts/Icon";
import { draw, plainText } from "../parts/markdown/draw";
import { Heading } from "../parts/markdown/Heading";
import { parseLabel } from "../parts/markdown/parse";
import { slug } from "../parts/markdown/slug";
import css from "./heading.module.css";

const rules = { html: false, anchors: false, links: true };

export const heading = element("heading", ({ body, level, anchor, help, icon, divider, text_alignment, wrap }) => {
  const [text, name] = useText(wrap ? body : firstLine(body));
  return (
    <div className="stHeading" data-testid="stHeading">
      <div
        className={css.heading}
        data-testid="stMarkdownContainer"
        style={alignment(text_alignment)}
        title={wrap ? undefined : name}
      >
        <Heading
          level={level}
          id={anchor || slug(name)}
          linked={anchor !== false}
          clipped={!wrap}
          icon={icon && <Icon name={icon} testId="stHeadingIcon" className={css.icon} />}
          actions={help && <HelpIcon text={help} label={name} />}
        >
          {text}
        </Heading>
      </div>
      {divider && <HeadingDivider colour={divider} />}
    </div>
  );
});

/** A heading's inline Markdown as it is drawn, and as words. */
function useText(body: string): [drawn: ReactNode, words: string] {
  return useMemo(() => {
    const tokens = parseLabel(body).flat();
    return [draw(tokens, rules), plainText(tokens)];
  }, [body]);
}

const firstLine = (body: string): string => body.trim().split("\n", 1)[0] ?? "";
