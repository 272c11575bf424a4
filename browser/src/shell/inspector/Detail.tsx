import type { Touched } from "../../session/touches";
import type { RunRecord } from "../../wire/record";
import { CauseChain } from "./CauseChain";
import { Changed } from "./Changed";
import styles from "./Detail.module.css";
import { count, duration, size, timeOfDay } from "./format";
import { Notes } from "./Notes";
import { Outcome } from "./Outcome";
import type { Outlines } from "./outlines";
import { Part } from "./Part";
import { Place } from "./Place";
import { StateChanges } from "./StateChanges";
import { Statements } from "./Statements";

interface Props {
  run: RunRecord;
  /** All that are known, oldest first. */
  runs: readonly RunRecord[];
  touched: Touched | undefined;
  outlines: Outlines;
  /** Goes back to the newest run; null: it is shown already, and the next one will be. */
  follow: (() => void) | null;
  select: (number: number) => void;
}

/** One run: what it was for, and what it cost. */
export function Detail({ run, runs, touched, outlines, follow, select }: Props) {
  const { callbacks, fragments, cache } = run;
  return (
    <section className={styles.detail} aria-label={`Run ${run.number}`} tabIndex={-1}>
      <header className={styles.head}>
        <h3>Run {run.number}</h3>
        <Outcome outcome={run.outcome} />
        {follow && (
          <button type="button" className={styles.follow} onClick={follow}>
            <span className={styles.narrow}>All runs</span>
            <span className={styles.wide}>Follow the newest</span>
          </button>
        )}
        <p className={styles.costs}>
          <b>{duration(run.seconds)}</b>
          <span>{count(run.elements, "element")}</span>
          <span>{count(run.ops, "operation")}</span>
          <span>{size(run.bytes)}</span>
          <span>{timeOfDay(run.time)}</span>
          {run.page && <span>page {run.page}</span>}
          {run.scope !== "app" && <span>only {run.scope.join(", ")}</span>}
        </p>
      </header>
      <Notes run={run} select={select} />
      <CauseChain run={run} runs={runs} select={select} />
      {callbacks.length > 0 && (
        <Part title="Callbacks">
          <Costs
            rows={callbacks.map(({ name, where, seconds }) => ({ name, where, cost: duration(seconds) }))}
            file={run.file}
          />
        </Part>
      )}
      <StateChanges state={run.state} />
      {run.statements.length > 0 && <Statements run={run} />}
      {!run.watched && (
        <p className={styles.hint}>
          The times of its statements and its changes to <code>session_state</code> are not known: nobody was looking
          when it ran.
        </p>
      )}
      {touched && <Changed touched={touched} outlines={outlines} />}
      {fragments.length > 0 && (
        <Part title="Fragments">
          <Costs rows={fragments.map(({ name, seconds }) => ({ name, cost: duration(seconds) }))} file={run.file} />
        </Part>
      )}
      {cache.hits + cache.misses > 0 && (
        <Part title="Cached functions">
          <Costs
            rows={Object.entries(cache.by).map(([name, [hits, misses]]) => ({
              name,
              cost: [hits > 0 && count(hits, "hit"), misses > 0 && count(misses, "miss", "misses")]
                .filter(Boolean)
                .join(", "),
            }))}
            file={run.file}
          />
        </Part>
      )}
    </section>
  );
}

interface Cost {
  readonly name: string;
  readonly where?: string;
  readonly cost: string;
}

function Costs({ rows, file }: { rows: readonly Cost[]; file: string }) {
  return (
    <ul className={styles.rows}>
      {rows.map(({ name, where, cost }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same function may be there twice
        <li key={index}>
          <code>{name}</code>
          {where && <Place where={where} file={file} />}
          <span className={styles.cost}>{cost}</span>
        </li>
      ))}
    </ul>
  );
}
