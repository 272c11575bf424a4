import { type ReactNode, useEffect, useRef } from "react";
import { Child } from "../parts/Children";
import { useDraft } from "../parts/draft";
import { block } from "../parts/element";
import { useNode } from "../parts/hooks";
import { isDrawer, SidebarContext } from "../parts/SidebarContext";
import { listed, useSite } from "../parts/site";
import { Header } from "../shell/Header";
import { Missing } from "../shell/navigation";
import { useTitle } from "../shell/title";
import { BOTTOM, MAIN, OVERLAY, SIDEBAR } from "../tree/node";
import styles from "./page.module.css";

export const page = block("page", ({ title, icon, layout, sidebar, menu }) => {
  useTitle(title, icon);
  return (
    <div
      className={`stAppViewContainer appview-container ${styles.page}`}
      data-testid="stAppViewContainer"
      data-layout={layout === "wide" ? "wide" : "narrow"}
    >
      <a className={styles.skip} href="#stMain" data-testid="stSkipToContent">
        Skip to the content
      </a>
      <Sidebarred preset={sidebar}>
        <Child node={SIDEBAR} />
        <div className={styles.column}>
          <Header menu={menu} />
          <main id="stMain" tabIndex={-1} className={`stMain ${styles.main}`} data-testid="stMain">
            <div className={`stMainBlockContainer block-container ${styles.block}`} data-testid="stMainBlockContainer">
              <Missing />
              <Child node={MAIN} />
            </div>
          </main>
          <Child node={BOTTOM} />
        </div>
      </Sidebarred>
      <Child node={OVERLAY} />
    </div>
  );
});

/** Keeps whether the sidebar stands open. The user's choice holds until the script asks for another one. */
function Sidebarred({ preset, children }: { preset: string | number; children: ReactNode }) {
  const site = useSite();
  const navigates = site.navigation === "sidebar" && listed(site).length > 0;
  const present = useNode(SIDEBAR).children.length > 0 || navigates;
  const [own, setOpen] = useDraft<boolean, string | number>(preset);
  const open = own ?? startsOpen(preset);
  const shown = useRef(site.current);
  useEffect(() => {
    if (shown.current !== site.current && isDrawer()) setOpen(false);
    shown.current = site.current;
  });
  const width = typeof preset === "number" ? preset : null;
  return <SidebarContext value={{ present, open, setOpen, width }}>{children}</SidebarContext>;
}

function startsOpen(preset: string | number): boolean {
  if (preset === "expanded" || preset === "collapsed") return preset === "expanded";
  return !isDrawer();
}
