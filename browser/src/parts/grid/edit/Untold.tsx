import { useSyncExternalStore } from "react";
import type { Editing } from "./Editing";
import css from "./Untold.module.css";

/** More than these are counted. */
const MOST = 3;

/** Says below the grid what was not sent, and why. */
export function Untold({ editing }: { editing: Editing }) {
  const text = useSyncExternalStore(editing.changed.subscribe, () => textOf(editing));
  return (
    <div className={css.untold} role="status" data-testid="stDataEditorUntold" hidden={text === ""}>
      {text}
    </div>
  );
}

function textOf({ untold: { pending, faults, lost } }: Editing): string {
  const more = faults.length - MOST;
  return [
    lost !== null && `Not saved, for the data are others now: ${lost}.`,
    faults.length > 0 && `Not saved: ${faults.slice(0, MOST).join(" ")}`,
    more > 0 && `${more.toLocaleString()} more.`,
    pending > 0 && `${pending === 1 ? "A new row waits" : `${pending} new rows wait`} for required values.`,
  ]
    .filter(Boolean)
    .join(" ");
}
