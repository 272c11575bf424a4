import type { ReactNode } from "react";

function Sign({ children }: { children: ReactNode }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      {children}
    </svg>
  );
}

export function TableIcon() {
  return (
    <Sign>
      <rect x="3" y="4" width="14" height="12" rx="2" />
      <path d="M3 8.25h14M3 12.25h14M8 8.25V16" />
    </Sign>
  );
}

export function ChartIcon() {
  return (
    <Sign>
      <path d="M3.5 3.5v13h13M7 12.5l3-4 2.5 2L16 6" />
    </Sign>
  );
}

export function DownloadIcon() {
  return (
    <Sign>
      <path d="M10 3.5v9m0 0L6.5 9m3.5 3.5L13.5 9M4 16.5h12" />
    </Sign>
  );
}

export function CopyIcon() {
  return (
    <Sign>
      <rect x="7" y="7" width="9.5" height="9.5" rx="2" />
      <path d="M13 7V5.5a2 2 0 0 0-2-2H5.5a2 2 0 0 0-2 2V11a2 2 0 0 0 2 2H7" />
    </Sign>
  );
}

export function EnlargeIcon() {
  return (
    <Sign>
      <path d="M12.5 3.5h4v4M7.5 16.5h-4v-4M16.5 3.5 11.5 8.5M3.5 16.5 8.5 11.5" />
    </Sign>
  );
}

export function ReduceIcon() {
  return (
    <Sign>
      <path d="M16 8h-4V4M4 12h4v4M12 8l4.5-4.5M8 12l-4.5 4.5" />
    </Sign>
  );
}
