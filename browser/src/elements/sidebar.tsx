import { type CSSProperties, type HTMLAttributes, useEffect, useMemo, useRef } from "react";
import { Children } from "../parts/Children";
import { useDraft } from "../parts/draft";
import { block } from "../parts/element";
import { Flow } from "../parts/Flow";
import { useNode } from "../parts/hooks";
import { IconButton } from "../parts/IconButton";
import { useResize } from "../parts/resize";
import { useSidebar } from "../parts/SidebarContext";
import { remember, remembered } from "../parts/sidebarMemory";
import { FoldIcon } from "../parts/signs";
import { Logo, SidebarNavigation } from "../shell/navigation";
import styles from "./sidebar.module.css";

const [NARROWEST, WIDEST, USUAL] = [200, 600, 288];

export const sidebar = block("sidebar", ({ node }) => {
  const { children } = useNode(node);
  const { present, open, setOpen, locked, modal, preset } = useSidebar();
  const [width, handle] = useWidth(preset);
  const close = () => setOpen(false);
  useDrawerEscape(modal, close);
  useFocusFollows(open);
  if (!present) return null;
  return (
    <>
      <section
        id="stSidebar"
        className={`stSidebar ${styles.sidebar}`}
        data-testid="stSidebar"
        aria-label="Sidebar"
        role={modal ? "dialog" : undefined}
        data-collapsed={!open}
        inert={!open}
        style={{ "--sidebar": `${width}px` } as CSSProperties}
      >
        <div className={styles.content} data-testid="stSidebarContent">
          <div className={styles.header} data-testid="stSidebarHeader">
            <Logo place="sidebar" />
            {!locked && (
              <span className={styles.fold} data-testid="stSidebarCollapseButton">
                <IconButton label="Hide the sidebar" onClick={close}>
                  <FoldIcon />
                </IconButton>
              </span>
            )}
          </div>
          <SidebarNavigation alone={children.length === 0} />
          {children.length > 0 && (
            <div data-testid="stSidebarUserContent">
              <Flow>
                <Children of={node} />
              </Flow>
            </div>
          )}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a rule cannot be dragged */}
        <div
          role="separator"
          tabIndex={0}
          className={styles.handle}
          data-testid="stSidebarResizeHandle"
          aria-label="Width of the sidebar"
          aria-orientation="vertical"
          aria-valuenow={width}
          aria-valuemin={NARROWEST}
          aria-valuemax={WIDEST}
          {...handle}
        />
      </section>
      {/* On a phone the sidebar lies over the page; a tap beside it puts it away. Keyboards have Escape. */}
      {open && <div className={styles.backdrop} aria-hidden="true" onClick={close} />}
    </>
  );
});

/** The user's width, which this browser remembers, and the handlers of the handle. A double click forgets it. */
function useWidth(preset: string | number): [number, HTMLAttributes<HTMLElement>] {
  const usual = typeof preset === "number" ? preset : USUAL;
  const [forgotten, setForgotten] = useDraft<boolean, string | number>(preset);
  const start = useMemo(() => (!forgotten && remembered(preset).width) || usual, [forgotten, preset, usual]);
  const [width, handle] = useResize({ preset: start, min: NARROWEST, max: WIDEST, side: "start" });
  useEffect(() => {
    if (width !== start) remember(preset, { width });
  }, [preset, start, width]);
  const forget: typeof handle.onDoubleClick = (event) => {
    handle.onDoubleClick?.(event);
    remember(preset, { width: undefined });
    setForgotten(true);
  };
  return [width, { ...handle, onDoubleClick: forget }];
}

/** On a phone the sidebar is a drawer over the page, and Escape puts it away. */
function useDrawerEscape(modal: boolean, close: () => void): void {
  useEffect(() => {
    if (!modal) return;
    const press = (event: KeyboardEvent) => event.key === "Escape" && !event.defaultPrevented && close();
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
}

/** Who folds the sidebar loses the button that did it: the focus goes to the one that undoes it. */
function useFocusFollows(open: boolean): void {
  const before = useRef(open);
  useEffect(() => {
    if (before.current === open) return;
    before.current = open;
    // Browsers take it from what becomes inert, but not at once.
    const { activeElement } = document;
    if (activeElement !== document.body && !activeElement?.closest("[inert]")) return;
    const name = open ? "stSidebarCollapseButton" : "stExpandSidebarButton";
    document.querySelector<HTMLElement>(`[data-testid="${name}"] button`)?.focus();
  }, [open]);
}
