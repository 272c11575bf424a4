import { createContext, use } from "react";

export interface SidebarState {
  /** The sidebar has something to show. */
  readonly present: boolean;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** Width in pixels; null: the style sheet's. */
  readonly width: number | null;
}

/** The state of the sidebar, kept by the page: the sidebar folds in, the header brings it back. */
export const SidebarContext = createContext<SidebarState>({
  present: false,
  open: false,
  setOpen: () => {},
  width: null,
});

export function useSidebar(): SidebarState {
  return use(SidebarContext);
}

/** On a phone the sidebar is a drawer that lies over the page. */
export function isDrawer(): boolean {
  return matchMedia("(max-width: 768px)").matches;
}
