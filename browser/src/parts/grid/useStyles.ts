import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Css } from "./cells/make";
import type { FrameClient } from "./client";
import type { Rows } from "./rows";

interface Style {
  text?: string | null;
  css?: Css | null;
}

const PLAIN: Style = {};
/** Rows of which a Styler's words are kept. */
const KEPT = 2000;

/** What a pandas Styler says of the rows in view. Where there is none, nothing is asked. */
export function useStyles(styled: boolean, client: FrameClient, rows: Rows, from: number, to: number, version: number) {
  const known = useRef(new Map<number, Map<string, Style>>());
  const [count, arrived] = useReducer((times: number) => times + 1, 0);
  const owner = useRef(client);
  if (owner.current !== client) {
    owner.current = client;
    known.current = new Map();
  }
  useEffect(() => {
    void version;
    if (!styled) return;
    const wanted: number[] = [];
    for (let row = from; row < to; row += 1) {
      const position = rows.position(row);
      if (typeof position === "number" && !known.current.has(position)) wanted.push(position);
    }
    if (wanted.length === 0) return;
    const abort = new AbortController();
    client.styles(wanted, abort.signal).then(
      ({ rows: positions, texts, css }) => {
        if (known.current.size > KEPT) known.current = new Map();
        for (const [place, position] of positions.entries()) {
          const names = new Set([...Object.keys(texts), ...Object.keys(css)]);
          const styles = [...names].map((name): [string, Style] => [
            name,
            { text: texts[name]?.[place] ?? null, css: css[name]?.[place] ?? null },
          ]);
          known.current.set(position, new Map(styles));
        }
        arrived();
      },
      // Without its colours the cell still says what it holds.
      () => {},
    );
    return () => abort.abort();
  }, [styled, client, rows, from, to, version]);
  const { current } = known;
  return useCallback(
    (position: number | null | undefined, column: string) => {
      // Each arrival makes another function of it, so that cells are drawn anew.
      void count;
      return (styled && typeof position === "number" && current.get(position)?.get(column)) || PLAIN;
    },
    [styled, current, count],
  );
}
