import type { CauseKind, RunRecord } from "../../wire/record";

const ASKED: ReadonlySet<CauseKind> = new Set(["rerun", "switch_page"]);

/** Whether the script asked for this run itself. */
export function isRerun(run: RunRecord): boolean {
  return run.causes.some(({ kind }) => ASKED.has(kind));
}

/** The run that asked for the one at `index` (runs: oldest first); undefined: none that is known. */
export function predecessor(runs: readonly RunRecord[], index: number): RunRecord | undefined {
  const run = runs[index];
  if (!run || !isRerun(run)) return undefined;
  for (let before = index - 1; before >= 0; before -= 1) {
    const earlier = runs[before] as RunRecord;
    if (earlier.outcome === "rerun") return earlier;
    // Something else, a timer perhaps, may have come in between; but no end of another chain.
    if (isRerun(earlier)) return undefined;
  }
  return undefined;
}

/** The runs that one led to the other, oldest first: from the user's act over each st.rerun to the last one. */
export function chainOf(runs: readonly RunRecord[], run: RunRecord): RunRecord[] {
  const chain = [run];
  for (let first: RunRecord | undefined = run; first; ) {
    first = predecessor(runs, runs.indexOf(first));
    if (first) chain.unshift(first);
  }
  for (let index = runs.indexOf(run) + 1; index < runs.length; index += 1) {
    if (predecessor(runs, index) === chain.at(-1)) chain.push(runs[index] as RunRecord);
  }
  return chain;
}
