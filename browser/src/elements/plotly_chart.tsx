import { useMemo, useRef, useState } from "react";
import { type Drawing, element } from "../parts/element";
import { Figure } from "../parts/figure/Figure";
import { usePalette } from "../parts/figure/palette";
import { useRoom } from "../parts/figure/room";
import { type PlotlyFigure, read } from "../parts/plotly/figure";
import { isEmpty, lacking } from "../parts/plotly/graphics";
import { isSome, NOTHING } from "../parts/plotly/selection";
import { sheetOf } from "../parts/plotly/sheet";
import { specOf } from "../parts/plotly/spec";
import { themed } from "../parts/plotly/theme";
import { usePlot } from "../parts/plotly/usePlot";
import css from "./plotly_chart.module.css";

type Props = Drawing<"plotly_chart">;

/** Pixels of a figure that does not say how large it is. */
const [WIDTH, HEIGHT] = [700, 450];

export const plotlyChart = element("plotly_chart", (props) => <Chart {...props} />);

function Chart(props: Props) {
  const { data, layout, frames, arrays, alt, height, selection_mode: modes, value, answer } = props;
  const [error, fail] = useState<string | null>(null);
  const figure = useMemo(() => read(data, layout, frames, arrays), [data, layout, frames, arrays]);
  const sheet = useMemo(() => sheetOf(figure), [figure]);
  return (
    <Figure
      kind="stPlotlyChart"
      label={alt ?? "Plotly chart"}
      height={height}
      sheet={sheet}
      clear={modes && isSome(value ?? NOTHING) ? () => answer(NOTHING) : undefined}
      empty={isEmpty(figure) && "The figure has no traces: there is nothing to draw."}
      error={lacking(figure) ?? error}
    >
      {(full) => <Plotted {...props} figure={figure} full={full} fail={fail} />}
    </Figure>
  );
}

interface Plotting extends Props {
  figure: PlotlyFigure;
  full: boolean;
  fail: (error: string | null) => void;
}

function Plotted({ figure, full, fail, theme, config, selection_mode: modes, alt, width, height, ...props }: Plotting) {
  const place = useRef<HTMLDivElement>(null);
  const palette = usePalette(place);
  const room = useRoom(place);
  const spec = useMemo(() => {
    if (!room || !palette || lacking(figure)) return null;
    const look = theme === null ? figure : themed(figure, palette);
    return specOf(look, { config, modes, width: room.width, height: room.height || HEIGHT });
  }, [figure, theme, palette, room, config, modes]);
  usePlot(place, spec, modes && props, fail);

  const own = { width: pixels(figure.layout.width, WIDTH), height: pixels(figure.layout.height, HEIGHT) };
  return (
    <div
      className={css.plot}
      data-toolbar={config.displayModeBar === true || undefined}
      data-themed={theme !== null || undefined}
      style={{
        width: width === "content" && !full ? own.width : undefined,
        height: height === "content" && !full ? own.height : undefined,
      }}
      {...(alt !== null && { role: "figure", "aria-label": alt })}
      ref={place}
    />
  );
}

function pixels(size: unknown, otherwise: number): number {
  return typeof size === "number" && size > 0 ? size : otherwise;
}
