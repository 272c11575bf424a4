import { type CSSProperties, useCallback, useEffect } from "react";
import { Children } from "../parts/Children";
import { block } from "../parts/element";
import { Flow } from "../parts/Flow";
import { useNode } from "../parts/hooks";
import { IconButton } from "../parts/IconButton";
import { useResize } from "../parts/resize";
import { isDrawer, useSidebar } from "../parts/SidebarContext";
import { FoldIcon } from "../parts/signs";
import { Logo, SidebarNavigation } from "../shell/navigation";
import styles from "./sidebar.module.css";

const [NARROWEST, WIDEST, USUAL] = [200, 600, 288];

export const sidebar = block("sidebar", ({ node }) => {
  const { children } = useNode(node);
  const { present, open, setOpen, width: preset } = useSidebar();
  const [width, handle] = useResize({ preset: preset ?? USUAL, min: NARROWEST, max: WIDEST });
  const close = useCallback(() => setOpen(false), [setOpen]);
  useDrawerEscape(present && open, close);
  if (!present) return null;
  return (
    <>
      <section
        id="stSidebar"
        className={`stSidebar ${styles.sidebar}`}
        data-testid="stSidebar"
        aria-label="Sidebar"
        data-collapsed={!open}
        inert={!open}
        style={{ "--sidebar": `${width}px` } as CSSProperties}
      >
        <div className={styles.content} data-testid="stSidebarContent">
          <div className={styles.header} data-testid="stSidebarHeader">
            <Logo place="sidebar" />
            <span className={styles.fold} data-testid="stSidebarCollapseButton">
              <IconButton label="Hide the sidebar" onClick={close}>
                <FoldIcon />
              </IconButton>
            </span>
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

/** On a phone the sidebar is a drawer over the page, and Escape puts it away. */
function useDrawerEscape(open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return;
    const press = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented && isDrawer()) close();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [open, close]);
}
