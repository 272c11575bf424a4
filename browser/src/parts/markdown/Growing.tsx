import { type ComponentProps, useMemo } from "react";
import { useStatus } from "../hooks";
import { draw } from "./draw";
import css from "./growing.module.css";
import { Markdown } from "./Markdown";
import { parseLabel } from "./parse";
import { finished } from "./unfinished";

interface Props extends ComponentProps<typeof Markdown> {
  /** Stands behind the text as long as the script runs. null: the text is complete. */
  cursor: string | null;
}

/** A text that is still growing, with the markup at its end closed. */
export function Growing({ body, cursor, tail, ...rest }: Props) {
  const running = useStatus((status) => status.script === "running");
  const sign = useMemo(() => (cursor ? parseLabel(cursor).flat() : []), [cursor]);
  const shown = running && sign.length > 0 && (
    <span className={css.cursor} data-testid="stStreamCursor" aria-hidden="true">
      {draw(sign, { html: false, anchors: false, links: false })}
    </span>
  );
  return <Markdown body={cursor === null ? body : finished(body)} {...rest} tail={shown || tail} />;
}
