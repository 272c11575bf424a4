import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { lasting } from "../../state/storage";
import { Detail } from "./Detail";
import { useDock, WIDTH } from "./dock";
import { type Filter, isProblem, timeline } from "./entries";
import { useInspection, useOutlines, useView } from "./hooks";
import styles from "./Inspector.module.css";
import { Timeline } from "./Timeline";
import { Toolbar } from "./Toolbar";

const OUTLINE = "ostinato.inspector.outline";

/** What each run of the script was for and what it cost, beside the page. */
export function Inspector({ close }: { close: () => void }) {
  const inspection = useInspection();
  const { runs, paused, waiting } = useView(inspection);
  const [filter, setFilter] = useState<Filter>("all");
  /** Number of the run that is told about; null: always the newest one. */
  const [chosen, choose] = useState<number | null>(null);
  const [outlining, setOutlining] = useState(() => lasting.get(OUTLINE) !== "off");
  const outlines = useOutlines(inspection, outlining);
  const panel = useFocus();
  const { width, handle } = useDock();

  const entries = timeline(runs, filter);
  const shown = entries.flatMap((entry) => (entry.kind === "ticks" ? entry.runs : [entry.run]));
  const run = shown.find(({ number }) => number === chosen) ?? shown[0];
  const select = (number: number) => {
    choose(number);
    const touched = inspection.touched(number);
    if (touched) outlines.flash(touched);
  };
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      data-testid="stInspector"
      data-chosen={run !== undefined && run.number === chosen}
      aria-label="Inspector"
      style={{ "--width": `${width}px` } as CSSProperties}
      onKeyDown={closing(close)}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a rule cannot be dragged */}
      <div
        role="separator"
        tabIndex={0}
        className={styles.handle}
        aria-label="Width of the inspector"
        aria-orientation="vertical"
        aria-valuenow={width}
        aria-valuemin={WIDTH.min}
        aria-valuemax={WIDTH.max}
        {...handle}
      />
      <Toolbar
        filter={filter}
        setFilter={setFilter}
        problems={runs.filter(isProblem).length}
        outlining={outlining}
        setOutlining={(on) => {
          setOutlining(on);
          lasting.set(OUTLINE, on ? null : "off");
        }}
        paused={paused}
        waiting={waiting}
        pause={(on) => inspection.pause(on)}
        clear={() => {
          choose(null);
          inspection.clear();
        }}
        close={close}
      />
      <div className={styles.panes}>
        <Timeline entries={entries} chosen={run?.number} select={select} empty={runs.length === 0} />
        {run && (
          <Detail
            run={run}
            runs={runs}
            touched={inspection.touched(run.number)}
            outlines={outlines}
            follow={chosen === null ? null : () => choose(null)}
            select={select}
          />
        )}
      </div>
    </aside>
  );
}

/** Escape closes the panel, unless something in it had a use for the key. */
function closing(close: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
}

/** The focus goes to the panel, and back to where it was when the panel goes. */
function useFocus() {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const shown = panel.current;
    const before = document.activeElement;
    shown?.focus({ preventScroll: true });
    return () => {
      const inside = document.activeElement === document.body || shown?.contains(document.activeElement);
      if (inside && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return panel;
}
