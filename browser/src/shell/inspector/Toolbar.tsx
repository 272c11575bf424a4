import { IconButton } from "../../parts/IconButton";
import { CloseIcon } from "../../parts/signs";
import type { Filter } from "./entries";
import { ClearIcon, GoOnIcon, OutlineIcon, PauseIcon } from "./signs";
import styles from "./Toolbar.module.css";

const FILTERS: Record<Filter, string> = { all: "All", events: "User events", reruns: "Reruns", problems: "Problems" };

interface Props {
  filter: Filter;
  setFilter: (filter: Filter) => void;
  /** How many runs have one. */
  problems: number;
  outlining: boolean;
  setOutlining: (on: boolean) => void;
  paused: boolean;
  /** Runs that are not shown because of the pause. */
  waiting: number;
  pause: (on: boolean) => void;
  clear: () => void;
  close: () => void;
}

/** The panel's head: which runs it shows, and whether it goes on. */
export function Toolbar({ filter, setFilter, problems, outlining, setOutlining, paused, waiting, ...rest }: Props) {
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>Inspector</h2>
      <span className={styles.waiting} role="status">
        {paused && `Paused${waiting > 0 ? ` · ${waiting} new` : ""}`}
      </span>
      <div className={styles.actions}>
        <IconButton label="Outline changes" aria-pressed={outlining} onClick={() => setOutlining(!outlining)}>
          <OutlineIcon />
        </IconButton>
        <IconButton label="Pause" aria-pressed={paused} onClick={() => rest.pause(!paused)}>
          {paused ? <GoOnIcon /> : <PauseIcon />}
        </IconButton>
        <IconButton label="Clear" onClick={rest.clear}>
          <ClearIcon />
        </IconButton>
        <IconButton label="Close the inspector" onClick={rest.close}>
          <CloseIcon />
        </IconButton>
      </div>
      <fieldset className={styles.filter}>
        <legend>Runs to show</legend>
        {(Object.keys(FILTERS) as Filter[]).map((name) => (
          <label key={name}>
            <input type="radio" name="stInspectorFilter" checked={name === filter} onChange={() => setFilter(name)} />
            {FILTERS[name]}
            {name === "problems" && problems > 0 && <b>{problems}</b>}
          </label>
        ))}
      </fieldset>
    </header>
  );
}
