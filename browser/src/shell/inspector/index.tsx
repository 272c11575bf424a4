import { createContext, type ReactNode, use, useCallback, useState } from "react";
import { useStatus } from "../../parts/hooks";
import { lazily, useLazy } from "../../parts/lazy";

/** A chunk of its own: few pages may show it, and fewer do. */
const chunk = lazily(() => import("./Inspector"));

const ToggleContext = createContext<(() => void) | null>(null);

/** Opens the inspector, or closes it. null: this page may not show it. */
export function useInspector(): (() => void) | null {
  return use(ToggleContext);
}

/** Around the page, which the inspector stands beside. */
export function Inspected({ children }: { children: ReactNode }) {
  const offered = useStatus(({ options }) => options["client.inspector"] === true);
  const [open, setOpen] = useState(false);
  const toggle = useCallback(() => setOpen((now) => !now), []);
  return (
    <ToggleContext value={offered ? toggle : null}>
      {children}
      {offered && open && <Loaded close={toggle} />}
    </ToggleContext>
  );
}

function Loaded({ close }: { close: () => void }) {
  const parts = useLazy(chunk);
  return parts && <parts.Inspector close={close} />;
}
