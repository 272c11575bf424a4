import { createContext, use, useSyncExternalStore } from "react";
import { useDraft } from "./draft";
import { remember, remembered } from "./sidebarMemory";

export interface SidebarState {
  /** The sidebar has something to show. */
  readonly present: boolean;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** What the script says of it: initial_sidebar_state. */
  readonly preset: string | number;
  /** It cannot be folded. */
  readonly locked: boolean;
  /** It lies over the page, which waits until it is put away. */
  readonly modal: boolean;
}

/** The state of the sidebar, kept by the page: the sidebar folds in, the header brings it back. */
export const SidebarContext = createContext<SidebarState>({
  present: false,
  open: false,
  setOpen: () => {},
  preset: "auto",
  locked: false,
  modal: false,
});

export function useSidebar(): SidebarState {
  return use(SidebarContext);
}

/** The user's choice holds until the script asks for another one; this browser remembers it, except on a phone. */
export function useSidebarState(preset: string | number, present: boolean): SidebarState {
  const drawer = useSyncExternalStore(watchDrawer, isDrawer);
  const locked = preset === "locked" && !drawer;
  const [own, setOwn] = useDraft<boolean, string>(`${preset} ${drawer}`);
  const kept = drawer || locked ? undefined : remembered(preset).open;
  const open = own ?? kept ?? (preset === "expanded" || (preset !== "collapsed" && !drawer));
  const setOpen = (wanted: boolean) => {
    setOwn(wanted);
    if (!drawer) remember(preset, { open: wanted });
  };
  return { present, open, setOpen, preset, locked, modal: drawer && present && open };
}

const DRAWER = "(max-width: 768px)";

/** On a phone the sidebar is a drawer that lies over the page. */
export function isDrawer(): boolean {
  return matchMedia(DRAWER).matches;
}

function watchDrawer(listener: () => void): () => void {
  const query = matchMedia(DRAWER);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
