import { useEffect, useMemo, useRef, useState } from "react";
import { type Row, rows } from "../parts/arrow";
import { copy } from "../parts/code/copy";
import { type Drawing, element } from "../parts/element";
import { type Action, Figure } from "../parts/figure/Figure";
import type { Sheet } from "../parts/figure/SheetView";
import { fileName, onGround, png, save } from "../parts/figure/save";
import { CopyIcon, DownloadIcon } from "../parts/figure/signs";
import { AT } from "../parts/vega/refine";
import { useChart } from "../parts/vega/useChart";
import type { Chart, Datasets } from "../parts/vega/view";
import css from "./vega_lite_chart.module.css";

type Props = Drawing<"vega_lite_chart">;

export const vegaLiteChart = element("vega_lite_chart", (props) => <VegaLite {...props} />);

function VegaLite(props: Props) {
  const { spec, data, alt, height } = props;
  const datasets = useMemo(() => read(data), [data]);
  const [chart, setChart] = useState<Chart | null>(null);
  const [error, setError] = useState<string | null>(null);
  const label = alt ?? title(spec) ?? "Chart";
  const drawn = Object.values(datasets);
  const empty = drawn.length > 0 && drawn.every(({ length }) => length === 0);
  return (
    <Figure
      kind="stVegaLiteChart"
      label={label}
      height={height}
      error={error}
      empty={empty && "There are no rows to draw."}
      sheet={() => sheet(datasets)}
      actions={actions(chart, label, spec)}
    >
      {(full) => <Drawn {...props} datasets={datasets} full={full} onChart={setChart} onError={setError} />}
    </Figure>
  );
}

interface DrawnProps extends Props {
  datasets: Datasets;
  full: boolean;
  onChart: (chart: Chart | null) => void;
  onError: (message: string | null) => void;
}

/** The chart itself. */
function Drawn({ onChart, onError, ...props }: DrawnProps) {
  const place = useRef<HTMLDivElement>(null);
  const { chart, error } = useChart(place, props);
  useEffect(() => onChart(chart), [chart, onChart]);
  useEffect(() => onError(error), [error, onError]);
  const follows = props.selection_mode.length > 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape takes back what was selected in the chart inside
    <div
      className={css.place}
      ref={place}
      data-fills={props.full || props.height !== "content" || undefined}
      tabIndex={follows ? 0 : undefined}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !follows || !chart || Object.keys(props.value ?? {}).length === 0) return;
        event.preventDefault();
        void chart.clear();
      }}
    />
  );
}

function read(data: Props["data"]): Datasets {
  return Object.fromEntries(
    Object.entries(data).map(([name, values]) => [
      name,
      values instanceof Uint8Array ? rows(values) : (values as Row[]),
    ]),
  );
}

function sheet(datasets: Datasets): Sheet {
  const all = Object.values(datasets).flat();
  const names = new Set(all.slice(0, 100).flatMap((row) => Object.keys(row)));
  const columns = [...names].filter((name) => name !== AT);
  return { columns, rows: all.map((row) => columns.map((column) => row[column])) };
}

function title({ title: said }: Props["spec"]): string | null {
  const text = typeof said === "object" && said !== null ? (said as { text?: unknown }).text : said;
  return typeof text === "string" ? text : null;
}

function actions(chart: Chart | null, label: string, spec: Props["spec"]): Action[] {
  if (chart === null) return [];
  return [
    {
      label: "Download as PNG",
      icon: <DownloadIcon />,
      run: async () => save(await picture(chart), fileName(label, "png")),
    },
    { label: "Copy Vega-Lite spec", icon: <CopyIcon />, run: () => copy(JSON.stringify(spec, null, 2)) },
  ];
}

/** Drawn by Vega on a canvas, so that it has the page's own letters. */
async function picture({ view }: Chart): Promise<Blob> {
  const canvas = (await view.toCanvas(2)) as unknown as HTMLCanvasElement;
  return png(onGround(canvas, getComputedStyle(document.body).backgroundColor));
}
