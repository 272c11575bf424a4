import { type CSSProperties, type KeyboardEvent, useState } from "react";
import { copy } from "../../parts/code/copy";
import type { RunRecord } from "../../wire/record";
import { editorLink, fileName } from "./editor";
import styles from "./FlameStrip.module.css";
import { duration, percent } from "./format";
import { type Piece, pieces, remainder } from "./strip";

interface Props {
  run: RunRecord;
  /** Tells the line that is pointed at. */
  light: (line: number | null) => void;
}

/** The run's time from left to right: a piece for each statement, as wide as its time, the darker the longer. */
export function FlameStrip({ run: { statements, seconds, file }, light }: Props) {
  const all = pieces(statements, seconds);
  const longest = all.reduce((most, piece, index) => (piece.seconds > (all[most]?.seconds ?? 0) ? index : most), 0);
  const [at, go] = useState(longest);
  const present = all[at] ?? all[0];
  const point = (index: number) => {
    go(index);
    light(all[index]?.statements[0]?.line ?? null);
  };
  return (
    <>
      <div className={styles.strip} role="toolbar" aria-label="Statements by time" onKeyDown={walk}>
        {all.map((piece, index) => (
          <Segment
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
            key={index}
            piece={piece}
            share={piece.seconds / seconds}
            file={file}
            present={index === at}
            point={() => point(index)}
            leave={() => light(null)}
          />
        ))}
        <span
          className={styles.rest}
          title={`Callbacks, and work on the page: ${duration(remainder(statements, seconds))}`}
          style={{ flexGrow: remainder(statements, seconds) / seconds }}
        />
      </div>
      {present && (
        <p className={styles.readout}>
          <span>{lines(present)}</span>
          <code>{source(present)}</code>
          <span>
            {duration(present.seconds)} · {percent(present.seconds / seconds)}
          </span>
        </p>
      )}
    </>
  );
}

interface SegmentProps {
  piece: Piece;
  share: number;
  file: string;
  present: boolean;
  point: () => void;
  leave: () => void;
}

/** Leads to its line: in the editor, or as a text to look for it. */
function Segment({ piece, share, file, present, point, leave }: SegmentProps) {
  const where = `${fileName(file)}:${piece.statements[0]?.line}`;
  const link = editorLink(where, file);
  const same = {
    className: styles.segment,
    style: { flexGrow: share, "--share": share } as CSSProperties,
    tabIndex: present ? 0 : -1,
    "data-present": present || undefined,
    "aria-label": `${lines(piece)}: ${source(piece)}, ${duration(piece.seconds)}, ${percent(share)}`,
    onPointerEnter: point,
    onPointerLeave: leave,
    onFocus: point,
    onBlur: leave,
  };
  return link ? <a href={link} {...same} /> : <button type="button" onClick={() => copy(where)} {...same} />;
}

function lines({ statements }: Piece): string {
  const [first, last] = [statements[0]?.line, statements.at(-1)?.end];
  return first === last ? `Line ${first}` : `Lines ${first}–${last}`;
}

function source({ statements }: Piece): string {
  return statements.length === 1 ? (statements[0]?.text ?? "") : `${statements.length} short statements`;
}

/** Arrow keys, Home and End go from piece to piece. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>("a, button")];
  const at = all.indexOf(event.target as HTMLElement);
  const steps: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 };
  const next = steps[event.key];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  all[next]?.focus();
}
