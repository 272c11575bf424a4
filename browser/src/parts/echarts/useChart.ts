import { type RefObject, useEffect, useRef } from "react";
import { persistently, unfetched } from "../persistently";
import type { Chart, Look } from "./chart";
import { NOTHING, type Selected } from "./selection";

interface Given {
  readonly look: Look | null;
  readonly renderer: "canvas" | "svg";
  /** What the server says is selected; null where selections are nobody's business. */
  readonly selection: Selected | null | undefined;
  readonly chosen: (selection: Selected) => void;
  readonly fail: (error: string | null) => void;
}

/** What is wrong, in words. ECharts itself stumbles where a series needs a part that is not there. */
function told(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof TypeError
    ? `a part that its series need is missing. Most need \`xAxis\` and \`yAxis\`. (${message})`
    : message;
}

/** Keeps a chart in an element up to date. The result holds it as soon as it is drawn. */
export function useChart(place: RefObject<HTMLElement | null>, given: Given): RefObject<Promise<Chart> | null> {
  const { look, renderer, selection, fail } = given;
  const chart = useRef<Promise<Chart>>(null);
  const chosen = useRef(given.chosen);
  useEffect(() => {
    chosen.current = given.chosen;
  });

  useEffect(() => {
    if (!look || !place.current) return;
    const element = place.current;
    // The library is large: it is fetched when there is something to draw.
    chart.current ??= persistently(
      () => import("./chart"),
      () => fail(unfetched("ECharts")),
    ).then(({ Chart }) => new Chart(element, renderer, look, (now) => chosen.current(now)));
    let current = true;
    chart.current
      .then((drawing) => {
        if (!current) return;
        fail(null);
        drawing.show(look);
        drawing.select(selection ?? NOTHING);
      })
      .catch((error: unknown) => {
        chart.current = null;
        if (current) fail(`ECharts cannot draw this: ${told(error)}`);
      });
    return () => {
      current = false;
    };
  }, [place, look, renderer, selection, fail]);

  useEffect(
    () => () => {
      chart.current?.then((drawing) => drawing.stop());
      chart.current = null;
    },
    [],
  );
  return chart;
}
