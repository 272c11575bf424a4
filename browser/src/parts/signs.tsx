import type { ReactNode } from "react";

/** The page's own signs, drawn with lines in the colour of the text. */
function Sign({ children }: { children: ReactNode }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      {children}
    </svg>
  );
}

export function FoldIcon() {
  return (
    <Sign>
      <rect x="2.75" y="3.75" width="14.5" height="12.5" rx="2.5" />
      <path d="M7.75 3.75v12.5M13.5 7.75 11.25 10l2.25 2.25" />
    </Sign>
  );
}

export function UnfoldIcon() {
  return (
    <Sign>
      <rect x="2.75" y="3.75" width="14.5" height="12.5" rx="2.5" />
      <path d="M7.75 3.75v12.5M11.25 7.75 13.5 10l-2.25 2.25" />
    </Sign>
  );
}

export function MoreIcon() {
  return (
    <Sign>
      <path d="M10 4.5v.01M10 10v.01M10 15.5v.01" strokeWidth="2.75" />
    </Sign>
  );
}

export function CloseIcon() {
  return (
    <Sign>
      <path d="m5.5 5.5 9 9m0-9-9 9" />
    </Sign>
  );
}
