import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { Drawing } from "../element";
import { usePalette } from "../figure/palette";
import { useRoom } from "../figure/room";
import { useSession } from "../hooks";
import { fault } from "./fault";
import { extent } from "./layout";
import { refining } from "./refine";
import type { Selected } from "./selections";
import { type Report, Stage } from "./stage";
import type { Datasets } from "./view";

interface Props extends Drawing<"vega_lite_chart"> {
  datasets: Datasets;
  full: boolean;
}

/** A selection that is being drawn up changes with every move of the pointer. */
const PAUSE = 150;
const NO_ROOM = { width: 0, height: 0 };

/** Keeps in `place` the chart that the props say. */
export function useChart(place: RefObject<HTMLElement | null>, props: Props): Report {
  const { spec, datasets, theme, alt, width, height, full, selection_mode: followed, answer } = props;
  const stage = useRef<Stage>(null);
  const [report, setReport] = useState<Report>({ chart: null, error: null });
  const room = useRoom(place);
  const palette = usePalette(place);
  const session = useSession();
  const { frame, sample } = props;
  const refine = useMemo(() => refining(session, frame, sample, spec), [session, frame, sample, spec]);

  useEffect(() => {
    const started = new Stage(place.current as HTMLElement, setReport);
    stage.current = started;
    return () => started.end();
  }, [place]);

  const kept = useRef<Selected>({});
  useEffect(() => {
    kept.current = props.value ?? {};
  });
  const pause = useRef(0);
  useEffect(() => () => clearTimeout(pause.current), []);

  useEffect(() => {
    // A chart as wide as its content has none before it is drawn.
    if (palette === null || (room === null && width !== "content")) return;
    const selected = (value: Selected) => {
      clearTimeout(pause.current);
      pause.current = window.setTimeout(() => answer(value), PAUSE);
    };
    const look = theme === null ? null : palette;
    const wanted = extent(width, height, full, room ?? NO_ROOM);
    const given = { spec, data: datasets, extent: wanted, palette: look, alt, followed, kept: kept.current };
    stage.current?.show({ ...given, selected, refine });
  }, [spec, datasets, theme, alt, width, height, full, followed, answer, room, palette, refine]);

  const known = fault(spec, datasets);
  return known === null ? report : { ...report, error: known };
}
