import type { RunRecord } from "../../wire/record";
import styles from "./Outcome.module.css";
import { OutcomeIcon } from "./signs";

/** How a run ended: a sign and its word. */
export function Outcome({ outcome }: Pick<RunRecord, "outcome">) {
  return (
    <span className={styles.outcome} data-outcome={outcome}>
      <OutcomeIcon outcome={outcome} />
      {outcome}
    </span>
  );
}
