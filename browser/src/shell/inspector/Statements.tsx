import { type CSSProperties, useState } from "react";
import type { RunRecord } from "../../wire/record";
import { fileName } from "./editor";
import { FlameStrip } from "./FlameStrip";
import { duration, percent } from "./format";
import { Part } from "./Part";
import { Place } from "./Place";
import styles from "./Statements.module.css";
import { slowest } from "./strip";

/** Statements that are listed below the strip. */
const MOST = 5;

/** What a run's time went to, by the script's top-level statements. */
export function Statements({ run }: { run: RunRecord }) {
  const { statements, seconds, file } = run;
  const [lit, light] = useState<number | null>(null);
  return (
    <Part title="Statements" about={fileName(file)}>
      <FlameStrip key={run.number} run={run} light={light} />
      <ol className={styles.slowest}>
        {slowest(statements, MOST).map(({ line, text, seconds: own }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one line may hold several statements
          <li key={index} data-lit={line === lit || undefined} style={{ "--share": own / seconds } as CSSProperties}>
            <code title={text}>{text}</code>
            <Place where={`${fileName(file)}:${line}`} file={file} short={`:${line}`} />
            <span className={styles.time}>
              {duration(own)}
              <small>{percent(own / seconds)}</small>
            </span>
          </li>
        ))}
      </ol>
    </Part>
  );
}
