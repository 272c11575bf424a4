import type { RunRecord } from "../../wire/record";

export type Statement = RunRecord["statements"][number];

/** A piece of the strip: one statement, or several neighbours that are too short to be seen one by one. */
export interface Piece {
  readonly statements: readonly Statement[];
  readonly seconds: number;
}

/** Share of the run below which a statement is too short for a piece of its own. */
const SHORTEST = 0.01;

/** The run's statements as pieces of a strip that is as long as the run, in the order of execution. */
export function pieces(statements: readonly Statement[], seconds: number): Piece[] {
  const all: { statements: Statement[]; seconds: number; short: boolean }[] = [];
  for (const statement of statements) {
    const short = statement.seconds < seconds * SHORTEST;
    const last = all.at(-1);
    if (last?.short && short) {
      last.statements.push(statement);
      last.seconds += statement.seconds;
    } else {
      all.push({ statements: [statement], seconds: statement.seconds, short });
    }
  }
  return all;
}

/** Time of the run that is none of its statements': callbacks, comparing, the framework's own. */
export function remainder(statements: readonly Statement[], seconds: number): number {
  return Math.max(0, seconds - statements.reduce((sum, { seconds: own }) => sum + own, 0));
}

/** The statements that took longest, the longest first. */
export function slowest(statements: readonly Statement[], most: number): Statement[] {
  return [...statements].sort((a, b) => b.seconds - a.seconds).slice(0, most);
}
