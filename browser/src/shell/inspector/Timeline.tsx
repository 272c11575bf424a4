import { type KeyboardEvent, memo, useCallback, useRef, useState } from "react";
import type { RunRecord } from "../../wire/record";
import { type Entry, entryKey } from "./entries";
import { count, duration, size, timeOfDay } from "./format";
import { Outcome } from "./Outcome";
import styles from "./Timeline.module.css";
import { flagWords, runWords } from "./words";

interface Props {
  entries: readonly Entry[];
  chosen: number | undefined;
  select: (number: number) => void;
  /** There are no runs at all, not only none that pass the filter. */
  empty: boolean;
}

/** The runs, newest first. Ticks of a timer that are alike are one row, which opens. */
export function Timeline({ entries, chosen, select, empty }: Props) {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const latest = useRef(select);
  latest.current = select;
  // One function for ever, so that rows that did not change are not drawn again.
  const pick = useCallback((number: number) => latest.current(number), []);
  const toggle = useCallback(
    (key: number) =>
      setOpen((now) => (now.has(key) ? new Set([...now].filter((one) => one !== key)) : new Set(now).add(key))),
    [],
  );
  if (entries.length === 0) return <p className={styles.empty}>{empty ? "No runs yet." : "No run is of this kind."}</p>;
  return (
    <div className={styles.list} role="tree" aria-label="Runs, newest first" onKeyDown={walk}>
      {entries.map((entry) =>
        entry.kind === "run" ? (
          <Row
            key={entryKey(entry)}
            run={entry.run}
            joined={entry.joined}
            chosen={entry.run.number === chosen}
            select={pick}
          />
        ) : (
          <Ticks
            key={entryKey(entry)}
            id={entryKey(entry)}
            name={entry.name}
            runs={entry.runs}
            chosen={chosen}
            select={pick}
            open={open.has(entryKey(entry))}
            toggle={toggle}
          />
        ),
      )}
    </div>
  );
}

interface RowProps {
  run: RunRecord;
  joined?: boolean;
  level?: 1 | 2;
  chosen: boolean;
  select: (number: number) => void;
}

const Row = memo(function Row({ run, joined = false, level = 1, chosen, select }: RowProps) {
  const flag = flagWords(run);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys
    <div
      role="treeitem"
      aria-level={level}
      aria-selected={chosen}
      tabIndex={chosen ? 0 : -1}
      className={styles.row}
      data-joined={joined || undefined}
      data-outcome={run.outcome}
      onClick={() => select(run.number)}
    >
      <span className={styles.number}>{run.number}</span>
      <span className={styles.cause}>{runWords(run)}</span>
      <span className={styles.time}>{duration(run.seconds)}</span>
      <span className={styles.about}>
        <Outcome outcome={run.outcome} />
        {flag ? <strong> · {flag}</strong> : <time> · {timeOfDay(run.time)}</time>}
      </span>
      <span className={styles.cost}>
        {count(run.elements, "element")} · {count(run.ops, "op")} · {size(run.bytes)}
      </span>
    </div>
  );
});

interface TicksProps {
  /** Number of the oldest of them. */
  id: number;
  name: string;
  runs: readonly RunRecord[];
  chosen: number | undefined;
  select: (number: number) => void;
  open: boolean;
  toggle: (id: number) => void;
}

function Ticks({ id, name, runs, chosen, select, open, toggle }: TicksProps) {
  const [newest, oldest] = [runs[0] as RunRecord, runs.at(-1) as RunRecord];
  const holds = !open && runs.some(({ number }) => number === chosen);
  const seconds = runs.reduce((sum, run) => sum + run.seconds, 0);
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys */}
      <div
        role="treeitem"
        aria-level={1}
        aria-selected={holds}
        aria-expanded={open}
        tabIndex={holds ? 0 : -1}
        className={styles.row}
        onClick={() => {
          toggle(id);
          if (!open) select(newest.number);
        }}
      >
        <span className={styles.number}>{newest.number}</span>
        <span className={styles.cause}>
          <Chevron />
          {runs.length} × timer of {name}
        </span>
        <span className={styles.time}>{duration(seconds)}</span>
        <span className={styles.about}>
          {timeOfDay(oldest.time)} – {timeOfDay(newest.time)}
        </span>
        <span className={styles.cost}>{size(runs.reduce((sum, run) => sum + run.bytes, 0))}</span>
      </div>
      {open &&
        runs.map((run) => <Row key={run.number} run={run} level={2} chosen={run.number === chosen} select={select} />)}
    </>
  );
}

function Chevron() {
  return (
    <svg className={styles.chevron} viewBox="0 0 16 16" aria-hidden="true">
      <path d="m6 3.5 4.5 4.5L6 12.5" />
    </svg>
  );
}

/** Arrow keys, Home and End go from run to run; the right arrow opens a row of ticks, the left one closes it. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="treeitem"]')];
  const at = rows.indexOf(event.target as HTMLElement);
  const row = rows[at];
  if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
  const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
  const next = steps[event.key];
  const turned = { ArrowRight: "false", ArrowLeft: "true" }[event.key];
  const turns = turned !== undefined && row.getAttribute("aria-expanded") === turned;
  if (next !== undefined) {
    rows[next]?.focus();
    if (!rows[next]?.hasAttribute("aria-expanded")) rows[next]?.click();
  } else if (event.key === "Enter" || event.key === " " || turns) {
    row.click();
  } else {
    return;
  }
  event.preventDefault();
}
