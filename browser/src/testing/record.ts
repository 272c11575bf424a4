import type { Cause, CauseKind, RunRecord } from "../wire/record";

/** A cause of this kind, and what the test says about it. */
export function cause(kind: CauseKind, fields: Partial<Cause> = {}): Cause {
  const nothing = { widget: null, element: null, label: null, key: null, old: null, new: null };
  return { kind, ...nothing, where: null, name: null, every: null, ...fields };
}

/** The record of a run of the whole script that nothing was remarkable about, but what the test says. */
export function record(number: number, fields: Partial<RunRecord> = {}): RunRecord {
  return {
    number,
    at: number,
    time: 1_700_000_000 + number,
    scope: "app",
    page: "",
    causes: [cause("rerun_requested")],
    merged: 1,
    outcome: "completed",
    interrupted: null,
    superseded_by: null,
    seconds: 0.02,
    callbacks: [],
    elements: 3,
    ops: 1,
    bytes: 40,
    cache: { hits: 0, misses: 0, by: {} },
    swallowed: null,
    notes: [],
    watched: true,
    file: "/home/ada/app.py",
    statements: [],
    fragments: [],
    state: {},
    ...fields,
  };
}
