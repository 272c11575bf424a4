import type { Cause, RunRecord } from "../../wire/record";
import styles from "./CauseChain.module.css";
import { chainOf } from "./chain";
import { duration } from "./format";
import { Part } from "./Part";
import { Place } from "./Place";
import { causeWords, runWords } from "./words";

interface Props {
  run: RunRecord;
  /** All that are known, oldest first. */
  runs: readonly RunRecord[];
  select: (number: number) => void;
}

/** How it came to this run: from the first cause over each rerun to what followed from it. */
export function CauseChain({ run, runs, select }: Props) {
  const chain = chainOf(runs, run);
  return (
    <Part
      title={chain.length > 1 ? "Cause chain" : "Cause"}
      about={chain.length > 1 ? `${chain.length} runs` : undefined}
    >
      <ol className={styles.chain}>
        {chain.map((link) => (
          <li key={link.number} aria-current={link === run || undefined}>
            {link === run ? (
              <Causes run={run} />
            ) : (
              <button type="button" onClick={() => select(link.number)}>
                {runWords(link)}
              </button>
            )}
            <span className={styles.about}>
              {link.number} · {duration(link.seconds)}
            </span>
          </li>
        ))}
      </ol>
    </Part>
  );
}

function Causes({ run: { causes, merged, file } }: { run: RunRecord }) {
  const untold = merged - causes.length;
  return (
    <div>
      {causes.map((cause, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two causes may be alike
        <p key={index}>
          <Told cause={cause} file={file} />
        </p>
      ))}
      {untold > 0 && <p>and {untold} more</p>}
    </div>
  );
}

/** A cause in words. The place that it names can be copied and gone to. */
function Told({ cause, file }: { cause: Cause; file: string }) {
  const words = causeWords(cause);
  const [place] = /^\S+:\d+/.exec(cause.where ?? "") ?? [];
  if (!place) {
    return (
      <>
        {words} {cause.key && <code className={styles.key}>{cause.key}</code>}
      </>
    );
  }
  const at = words.indexOf(place);
  return (
    <>
      {words.slice(0, at)}
      <Place where={place} file={file} />
      {words.slice(at + place.length)}
    </>
  );
}
