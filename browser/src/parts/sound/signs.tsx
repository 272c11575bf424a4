import type { ReactNode } from "react";

function Sign({ children }: { children: ReactNode }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      {children}
    </svg>
  );
}

export const MicrophoneIcon = () => (
  <Sign>
    <rect x="7.25" y="2.75" width="5.5" height="9" rx="2.75" />
    <path d="M4.5 9.5a5.5 5.5 0 0 0 11 0M10 15v2.5" />
  </Sign>
);

export const StopIcon = () => (
  <Sign>
    <rect x="6" y="6" width="8" height="8" rx="1.5" fill="currentcolor" />
  </Sign>
);

export const PlayIcon = () => (
  <Sign>
    <path d="M7 4.5v11l8.5-5.5Z" fill="currentcolor" />
  </Sign>
);

export const PauseIcon = () => (
  <Sign>
    <path d="M7.25 5v10M12.75 5v10" strokeWidth="2.5" />
  </Sign>
);

export const DeleteIcon = () => (
  <Sign>
    <path d="M4 5.75h12M8 5.75V3.5h4v2.25M5.5 5.75l.75 10.5h7.5l.75-10.5" />
  </Sign>
);
