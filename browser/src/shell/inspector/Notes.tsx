import type { ReactNode } from "react";
import type { RunRecord } from "../../wire/record";
import styles from "./Notes.module.css";
import { Place } from "./Place";
import { NOTES } from "./words";

/** What the author of the app should know about a run. */
export function Notes({ run, select }: { run: RunRecord; select: (number: number) => void }) {
  const { notes, swallowed, interrupted, superseded_by, file } = run;
  return (
    <>
      {notes.map(({ kind, text, where }) => (
        <div key={`${kind} ${where}`} className={styles.note}>
          <strong>{NOTES[kind]}</strong>
          {where && <Place where={where} file={file} />}
          <p>{withCode(text)}</p>
        </div>
      ))}
      {swallowed !== null && (
        <div className={styles.note}>
          <strong>swallowed</strong>
          <p>
            A bare <code>except:</code> swallowed {swallowed}. It took effect at the next call all the same; catch{" "}
            <code>Exception</code> instead.
          </p>
        </div>
      )}
      {interrupted !== null && <Other says="Took the place of" number={interrupted} select={select} />}
      {superseded_by !== null && <Other says="Gave way to" number={superseded_by} select={select} />}
    </>
  );
}

/** Shows what stands between backticks as code. */
function withCode(text: string): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
  return text.split("`").map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}

function Other({ says, number, select }: { says: string; number: number; select: (number: number) => void }) {
  return (
    <p className={styles.other}>
      {says}{" "}
      <button type="button" onClick={() => select(number)}>
        run {number}
      </button>
    </p>
  );
}
