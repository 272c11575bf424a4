import type { ReactNode } from "react";
import type { RunRecord } from "../../wire/record";

/** Drawn with lines in the colour of the text, like the page's other signs. */
function Sign({ children }: { children: ReactNode }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      {children}
    </svg>
  );
}

export function OutlineIcon() {
  return (
    <Sign>
      <path d="M3.5 7V5A1.5 1.5 0 0 1 5 3.500h2m6 0h2A1.5 1.5 0 0 1 16.5 5v2m0 6v2a1.5 1.5 0 0 1-1.5 1.500h-2m-6 0H5A1.5 1.5 0 0 1 3.5 15v-2" />
      <path d="M7.5 7.500h5v5h-5z" />
    </Sign>
  );
}

export function PauseIcon() {
  return (
    <Sign>
      <path d="M7 4.500v11m6-11v11" />
    </Sign>
  );
}

export function GoOnIcon() {
  return (
    <Sign>
      <path d="M6.5 4.500v11l9-5.500z" />
    </Sign>
  );
}

export function ClearIcon() {
  return (
    <Sign>
      <circle cx="10" cy="10" r="6.5" />
      <path d="m5.5 14.5 9-9" />
    </Sign>
  );
}

export function EditorIcon() {
  return (
    <Sign>
      <path d="M11.5 4H16v4.500M16 4l-7 7M8 5H5.500A1.5 1.5 0 0 0 4 6.500v8A1.5 1.5 0 0 0 5.5 16h8a1.5 1.5 0 0 0 1.5-1.500V12" />
    </Sign>
  );
}

const OUTCOMES: Record<RunRecord["outcome"], string> = {
  completed: "m4.5 10.5 3.5 3.5 7.5-8",
  stopped: "M6 6h8v8H6z",
  rerun: "M15.5 10a5.5 5.5 0 1 1-1.7-4M14 2.500V6.200h-3.7",
  error: "M10 4.500v6.500m0 4v.01",
  superseded: "m4.5 5.5 4.5 4.5-4.5 4.500m6-9 4.5 4.5-4.5 4.5",
};

/** How a run ended, as a sign; the word stands beside it. */
export function OutcomeIcon({ outcome }: { outcome: RunRecord["outcome"] }) {
  return (
    <Sign>
      <path d={OUTCOMES[outcome]} />
    </Sign>
  );
}
