/** What a run was for, how it ended and what it cost: the mirror of records/record.py. */

export type CauseKind =
  | "first"
  | "event"
  | "rerun"
  | "switch_page"
  | "timer"
  | "file"
  | "rerun_requested"
  | "navigation"
  | "push"
  | "context"
  | "resumed"
  | "carried";

export interface Cause {
  readonly kind: CauseKind;
  /** The widget that was answered: identity, function, label, key, and its value before and after. */
  readonly widget: string | null;
  readonly element: string | null;
  readonly label: string | null;
  readonly key: string | null;
  readonly old: string | null;
  readonly new: string | null;
  /** The call of st.rerun or st.switch_page: "app.py:12 in refresh". */
  readonly where: string | null;
  /** The fragment whose timer it was, the page that was gone to, or the files that were saved. */
  readonly name: string | null;
  /** The timer's interval in seconds. */
  readonly every: number | null;
}

export interface Note {
  readonly kind: "feedback" | "runaway";
  readonly text: string;
  readonly where: string | null;
}

export interface RunRecord {
  readonly number: number;
  /** When it began: seconds since the session did, and Unix seconds. */
  readonly at: number;
  readonly time: number;
  /** The whole script, or the names of the fragments that ran alone. */
  readonly scope: "app" | readonly string[];
  readonly page: string;
  readonly causes: readonly Cause[];
  /** How many reasons it served. */
  readonly merged: number;
  readonly outcome: "completed" | "stopped" | "rerun" | "error" | "superseded";
  readonly interrupted: number | null;
  readonly superseded_by: number | null;
  readonly seconds: number;
  readonly callbacks: readonly { readonly name: string; readonly where: string; readonly seconds: number }[];
  readonly elements: number;
  readonly ops: number;
  readonly bytes: number;
  readonly cache: {
    readonly hits: number;
    readonly misses: number;
    readonly by: Readonly<Record<string, readonly [hits: number, misses: number]>>;
  };
  readonly swallowed: string | null;
  readonly notes: readonly Note[];
  /** Whether what follows was measured. */
  readonly watched: boolean;
  readonly file: string;
  readonly statements: readonly {
    readonly line: number;
    readonly end: number;
    readonly seconds: number;
    /** Its first line. */
    readonly text: string;
  }[];
  readonly fragments: readonly { readonly id: string; readonly name: string; readonly seconds: number }[];
  /** Changed keys of session_state as short texts; null: the key was not there. */
  readonly state: Readonly<Record<string, { readonly before: string | null; readonly after: string | null }>>;
}
