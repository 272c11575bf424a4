import type { RunRecord } from "../../wire/record";
import { Part } from "./Part";
import styles from "./StateChanges.module.css";

/** The keys of session_state that a run changed: before and after. */
export function StateChanges({ state }: Pick<RunRecord, "state">) {
  const keys = Object.keys(state);
  if (keys.length === 0) return null;
  return (
    <Part title="session_state" about={keys.length > 1 ? `${keys.length} keys changed` : undefined}>
      <table className={styles.state}>
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key}>
              <th scope="row">{key}</th>
              <Value text={state[key]?.before ?? null} absent="not there" />
              <Value text={state[key]?.after ?? null} absent="deleted" />
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function Value({ text, absent }: { text: string | null; absent: string }) {
  return <td data-absent={text === null || undefined}>{text ?? absent}</td>;
}
