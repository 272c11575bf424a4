import { type ComponentProps, createElement, memo, type ReactNode, useMemo, useState } from "react";
import { useStatus } from "../hooks";
import { draw, type Rules } from "./draw";
import { Footnotes } from "./Footnotes";
import css from "./growing.module.css";
import { Increment } from "./increment";
import { Frame, type Markdown } from "./Markdown";
import { parseLabel } from "./parse";
import { type Piece, pieces } from "./tokens";
import { UnfinishedContext } from "./UnfinishedContext";

interface Props extends ComponentProps<typeof Markdown> {
  /** Stands behind the text as long as the script runs. null: the text is complete. */
  cursor: string | null;
}

/** A text that is still growing, with the markup at its end closed. What is complete of it is not drawn again. */
export function Growing({ body, cursor, tail, html = false, anchors = true, ...frame }: Props) {
  const running = useStatus((status) => status.script === "running");
  const sign = useMemo(() => (cursor ? parseLabel(cursor).flat() : []), [cursor]);
  const [increment] = useState(() => new Increment());
  const complete = cursor === null;
  const { blocks, footnotes } = useMemo(() => increment.parse(body, complete), [increment, body, complete]);
  const rules = useMemo(() => ({ html, anchors, links: true }), [html, anchors]);
  const end = running && sign.length > 0 ? <Cursor sign={sign} /> : tail;
  return (
    <Frame {...frame}>
      {blocks.map((block, index) => {
        const last = index === blocks.length - 1;
        // Blocks of a text that grows keep their places.
        return createElement(
          UnfinishedContext,
          { key: index, value: last && !complete },
          <Block block={block} rules={rules} tail={last ? end : undefined} />,
        );
      })}
      {blocks.length === 0 && end}
      {footnotes.length > 0 && <Footnotes notes={footnotes} rules={rules} />}
    </Frame>
  );
}

const Cursor = memo(({ sign }: { sign: Piece[] }) => (
  <span className={css.cursor} data-testid="stStreamCursor" aria-hidden="true">
    {draw(sign, { html: false, anchors: false, links: false })}
  </span>
));
Cursor.displayName = "Cursor";

/** `tail`: stands behind its last word. */
const Block = memo(({ block, rules, tail }: { block: Piece; rules: Rules; tail: ReactNode }) =>
  block.type === "paragraph" ? (
    <p>
      {draw(pieces(block.tokens), rules)}
      {tail}
    </p>
  ) : (
    <>
      {draw([block], rules)}
      {tail}
    </>
  ),
);
Block.displayName = "Block";
