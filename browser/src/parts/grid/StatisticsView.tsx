import { useEffect, useState } from "react";
import type { FrameClient, Statistics } from "./client";
import { shownText } from "./format";
import type { Query } from "./query";
import css from "./StatisticsView.module.css";
import type { Placed } from "./view";

interface Props {
  column: Placed;
  client: FrameClient;
  query: Query;
}

/** What the server finds about a column, over all rows that are looked for. */
export function StatisticsView({ column, client, query }: Props) {
  const [found, find] = useState<Statistics | string | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    client.statistics(column.name, query, abort.signal).then(find, (error) => {
      if (!abort.signal.aborted) find(error instanceof Error ? error.message : String(error));
    });
    return () => abort.abort();
  }, [client, column.name, query]);
  if (typeof found === "string") {
    return (
      <p className={css.note} role="alert">
        {found}
      </p>
    );
  }
  if (found === null) {
    return (
      <p className={css.note} role="status">
        Counting…
      </p>
    );
  }
  const said = (value: number | string | null) => (value === null ? "–" : shownText(value, column));
  const facts: [name: string, text: string][] = [
    ["Rows", found.count.toLocaleString()],
    ["Missing", found.nulls.toLocaleString()],
    ...(found.distinct === null ? [] : ([["Distinct", found.distinct.toLocaleString()]] as [string, string][])),
    ...(found.min === null ? [] : ([["Smallest", said(found.min)]] as [string, string][])),
    ...(found.max === null ? [] : ([["Largest", said(found.max)]] as [string, string][])),
    ...(found.mean === null ? [] : ([["Mean", said(found.mean)]] as [string, string][])),
  ];
  return (
    <div className={css.view}>
      {found.histogram && <Histogram {...found.histogram} said={said} />}
      {found.top && found.top.length > 0 && <Top top={found.top} count={found.count} />}
      <dl className={css.facts}>
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

type HistogramProps = NonNullable<Statistics["histogram"]> & { said: (value: number | string | null) => string };

function Histogram({ edges, counts, said }: HistogramProps) {
  const most = Math.max(1, ...counts);
  const [first = null, last = null] = [edges[0], edges.at(-1)];
  return (
    <figure className={css.histogram}>
      <svg viewBox={`0 0 ${counts.length} 1`} preserveAspectRatio="none" role="img" aria-label="How often values occur">
        {counts.map((count, place) => (
          <rect key={String(edges[place])} x={place + 0.06} y={1 - count / most} width={0.88} height={count / most}>
            <title>{`${said(edges[place] ?? null)} – ${said(edges[place + 1] ?? null)}: ${count.toLocaleString()}`}</title>
          </rect>
        ))}
      </svg>
      <figcaption>
        <span>{said(first)}</span>
        <span>{said(last)}</span>
      </figcaption>
    </figure>
  );
}

function Top({ top, count }: { top: NonNullable<Statistics["top"]>; count: number }) {
  const most = Math.max(1, ...top.map(([, times]) => times));
  return (
    <ol className={css.top}>
      {top.map(([text, times]) => (
        <li key={text} title={`${text}: ${times.toLocaleString()} of ${count.toLocaleString()}`}>
          <span className={css.bar} style={{ width: `${(100 * times) / most}%` }} />
          <span className={css.word}>{text === "" ? "(empty)" : text}</span>
          <span className={css.times}>{times.toLocaleString()}</span>
        </li>
      ))}
    </ol>
  );
}
