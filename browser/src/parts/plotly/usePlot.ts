import { type RefObject, useEffect, useRef } from "react";
import { persistently, unfetched } from "../persistently";
import type { Plot } from "./plot";
import { NOTHING, type Selected } from "./selection";
import type { Spec } from "./spec";

interface Selecting {
  /** What the server says is selected. */
  readonly value: Selected | null | undefined;
  readonly answer: (selection: Selected) => void;
}

/** Keeps a plot in an element up to date. `selecting`: null where selections are nobody's business. */
export function usePlot(
  place: RefObject<HTMLElement | null>,
  spec: Spec | null,
  selecting: Selecting | null,
  fail: (error: string | null) => void,
): void {
  const plot = useRef<Promise<Plot>>(null);
  const chosen = useRef(selecting?.answer);
  const selection = selecting?.value ?? NOTHING;
  useEffect(() => {
    chosen.current = selecting?.answer;
  });

  useEffect(() => {
    if (!spec || !place.current) return;
    const element = place.current;
    const failed = (error: unknown) =>
      fail(`Plotly cannot draw this figure: ${error instanceof Error ? error.message : error}`);
    // The library is large: it is fetched when there is something to draw.
    plot.current ??= persistently(
      () => import("./plot"),
      () => fail(unfetched("Plotly")),
    ).then(({ Plot }) => new Plot(element, (now) => chosen.current?.(now), failed));
    let current = true;
    plot.current.then((drawing) => {
      if (!current) return;
      fail(null);
      drawing.show(spec, selection);
    }, failed);
    return () => {
      current = false;
    };
  }, [place, spec, selection, fail]);

  useEffect(
    () => () => {
      plot.current?.then((drawing) => drawing.stop());
      plot.current = null;
    },
    [],
  );
}
