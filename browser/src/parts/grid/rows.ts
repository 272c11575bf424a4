/**
 * A cell's value as the browser holds it. Dates, times and moments are ISO texts of the clock that their column shows,
 * decimals are texts, durations are seconds, integers beyond 2^53 are bigints.
 */
export type Value = null | boolean | number | bigint | string | readonly Value[] | { readonly [key: string]: Value };

/** Rows from one on, up to but without another, in some columns. */
export interface Region {
  readonly from: number;
  readonly to: number;
  readonly columns: readonly string[];
}

/** What a grid draws: rows as they are shown, of which only some may be here. */
export interface Rows {
  readonly height: number;
  /** undefined: it is not here yet. */
  value(row: number, column: string): Value | undefined;
  /** Place of the row in the frame; null: it is none of the frame's; undefined: not known yet. */
  position(row: number): number | null | undefined;
  /** Whether it is as the frame has it now: what was here before stays in view until the new is here. */
  upToDate(row: number): boolean;
  /** What is in view now. What was wanted before and has not come is not wanted any more. */
  want(region: Region): void;
  /** Resolves when these rows are here, wherever the view is. */
  load(from: number, to: number): Promise<void>;
  /** Tells when something has come or changed. */
  subscribe(listener: () => void): () => void;
}
