import { useEffect, useMemo, useRef, useState } from "react";
import { helped } from "../parts/echarts/helped";
import { isEmpty, type Option, read } from "../parts/echarts/option";
import { isSome, NOTHING } from "../parts/echarts/selection";
import { sheetOf } from "../parts/echarts/sheet";
import { themeOf } from "../parts/echarts/theme";
import { useChart } from "../parts/echarts/useChart";
import { type Drawing, element } from "../parts/element";
import { Figure } from "../parts/figure/Figure";
import { usePalette } from "../parts/figure/palette";
import { useRoom } from "../parts/figure/room";
import { fileName, png, save, toPng } from "../parts/figure/save";
import { DownloadIcon } from "../parts/figure/signs";
import css from "./echarts_chart.module.css";

type Props = Drawing<"echarts_chart">;

/** Pixels of a chart that is to fill a place which has no height of its own. */
const HEIGHT = 350;

// What draws cannot change: it is another chart.
export const echartsChart = element("echarts_chart", (props) => <Chart key={props.renderer} {...props} />);

function Chart({ spec, frames, theme, renderer, selectable, alt, height, value, answer }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const palette = usePalette(box);
  const room = useRoom(box);
  const [error, fail] = useState<string | null>(null);
  const option = useOption(spec, frames);
  const sheet = useMemo(() => sheetOf(option), [option]);
  const whole = useMemo(
    () => option && helped(option, { themed: theme !== null, alt, selectable }),
    [option, theme, alt, selectable],
  );
  const colours = useMemo(() => palette && (theme === null ? {} : themeOf(palette)), [palette, theme]);
  const look = useMemo(() => {
    if (!whole || !colours || !room) return null;
    return { option: whole, theme: theme === null ? null : colours, width: room.width, height: room.height || HEIGHT };
  }, [whole, colours, theme, room]);
  const chart = useChart(place, {
    look,
    renderer,
    selection: selectable ? value : null,
    chosen: (now) => selectable && answer(now),
    fail,
  });

  const download = async () => {
    const picture = (await chart.current)?.picture(palette?.background ?? "#fff");
    if (!picture || !room) return;
    const made =
      typeof picture === "string"
        ? toPng(picture, room.width, room.height, palette?.background ?? "#fff")
        : png(picture);
    save(await made, fileName(alt ?? "chart", "png"));
  };
  return (
    <Figure
      kind="stEChartsChart"
      label={alt ?? "ECharts chart"}
      height={height}
      sheet={sheet}
      actions={[{ label: "Download as PNG", icon: <DownloadIcon />, run: download }]}
      clear={selectable && isSome(value) ? () => answer(NOTHING) : undefined}
      empty={option !== null && isEmpty(option) && "The option object has no series: there is nothing to draw."}
      error={error}
    >
      {() => (
        <div className={css.chart} ref={box}>
          {/* ECharts clears its place. */}
          <div ref={place} />
        </div>
      )}
    </Figure>
  );
}

/** The option object with its frames read; null until they are, then the last one until the next is. */
function useOption(spec: string, frames: readonly Uint8Array[]): Option | null {
  const [option, become] = useState<Option | null>(null);
  useEffect(() => {
    let current = true;
    read(spec, frames).then((now) => current && become(now));
    return () => {
      current = false;
    };
  }, [spec, frames]);
  return option;
}
