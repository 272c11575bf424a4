import type { CauseKind, RunRecord } from "../../wire/record";
import { isRerun, predecessor } from "./chain";

export type Filter = "all" | "events" | "reruns" | "problems";

/** One line of the timeline. */
export type Entry =
  | { readonly kind: "run"; readonly run: RunRecord /** The entry below it led to it. */; readonly joined: boolean }
  /** Ticks of one timer that tell nothing one by one, newest first. */
  | { readonly kind: "ticks"; readonly name: string; readonly runs: readonly RunRecord[] };

const USER: ReadonlySet<CauseKind> = new Set(["event", "navigation", "rerun_requested"]);

const FILTERS: Record<Filter, (run: RunRecord) => boolean> = {
  all: () => true,
  events: (run) => run.causes.some(({ kind }) => USER.has(kind)),
  reruns: isRerun,
  problems: isProblem,
};

/** Something about the run that its author should look at. */
export function isProblem({ outcome, notes, swallowed }: RunRecord): boolean {
  return outcome === "error" || notes.length > 0 || swallowed !== null;
}

/** The timeline of `runs` (oldest first), newest first: those that pass the filter, alike ticks as one entry. */
export function timeline(runs: readonly RunRecord[], filter: Filter = "all"): Entry[] {
  const entries: Entry[] = [];
  /** Ticks since the last other run, by timer. */
  let ticks = new Map<string, RunRecord[]>();
  const flush = () => {
    for (const [name, alike] of ticks) entries.push(ticksEntry(name, alike));
    ticks = new Map();
  };
  const chosen = runs.filter(FILTERS[filter]);
  for (let index = chosen.length - 1; index >= 0; index -= 1) {
    const run = chosen[index] as RunRecord;
    const timer = timerOf(run);
    if (timer !== null) {
      ticks.set(timer, [...(ticks.get(timer) ?? []), run]);
      continue;
    }
    flush();
    const from = predecessor(runs, runs.indexOf(run));
    entries.push({ kind: "run", run, joined: from !== undefined && from === chosen[index - 1] });
  }
  flush();
  return entries;
}

/** Number of the run that an entry is known by: it stays while ticks are added. */
export function entryKey(entry: Entry): number {
  return entry.kind === "run" ? entry.run.number : (entry.runs.at(-1)?.number ?? 0);
}

function ticksEntry(name: string, runs: readonly RunRecord[]): Entry {
  const [only] = runs;
  return runs.length === 1 && only ? { kind: "run", run: only, joined: false } : { kind: "ticks", name, runs };
}

/** The timer that a run was a plain tick of; null: it was something more. */
function timerOf(run: RunRecord): string | null {
  const [cause] = run.causes;
  const plain = run.causes.length === 1 && run.outcome === "completed" && !isProblem(run);
  return plain && cause?.kind === "timer" ? (cause.name ?? "") : null;
}
