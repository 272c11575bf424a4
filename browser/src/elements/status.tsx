import { Disclosure } from "../parts/Disclosure";
import { useDraft } from "../parts/draft";
import { block } from "../parts/element";
import { Icon } from "../parts/Icon";
import type { Elements } from "../wire/elements.gen";
import styles from "./status.module.css";

type State = Elements["status"]["state"];

export const status = block("status", ({ expanded, state, ...rest }) => {
  const [own, setOwn] = useDraft<boolean, boolean>(expanded);
  return <Disclosure {...rest} open={own ?? expanded} sign={<Sign state={state} />} onToggle={setOwn} />;
});

const WORDS: Record<State, string> = { running: "Running", complete: "Complete", error: "Failed" };

function Sign({ state }: { state: State }) {
  return (
    <span className={styles.sign} data-state={state} role="status">
      {state === "running" && <Icon name="spinner" testId="stExpanderIconSpinner" />}
      {state === "complete" && (
        <svg viewBox="0 0 16 16" data-testid="stExpanderIconCheck" aria-hidden="true">
          <path d="m3.5 8.5 3 3 6-7" />
        </svg>
      )}
      {state === "error" && (
        <svg viewBox="0 0 16 16" data-testid="stExpanderIconError" aria-hidden="true">
          <path d="m4 4 8 8M12 4l-8 8" />
        </svg>
      )}
      <span className={styles.word}>{WORDS[state]}</span>
    </span>
  );
}
