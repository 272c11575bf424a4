import { useEffect, useRef } from "react";
import { Child } from "../parts/Children";
import { block } from "../parts/element";
import { useNode } from "../parts/hooks";
import { isDrawer, SidebarContext, useSidebarState } from "../parts/SidebarContext";
import { listed, useSite } from "../parts/site";
import { Header } from "../shell/Header";
import { Missing } from "../shell/navigation";
import { useTitle } from "../shell/title";
import { BOTTOM, MAIN, OVERLAY, SIDEBAR } from "../tree/node";
import styles from "./page.module.css";

export const page = block("page", ({ title, icon, layout, sidebar, menu }) => {
  useTitle(title, icon);
  const site = useSite();
  const navigates = site.navigation === "sidebar" && listed(site).length > 0;
  const state = useSidebarState(sidebar, useNode(SIDEBAR).children.length > 0 || navigates);
  const shown = useRef(site.current);
  useEffect(() => {
    if (shown.current !== site.current && isDrawer()) state.setOpen(false);
    shown.current = site.current;
  });
  return (
    <div
      className={`stAppViewContainer appview-container ${styles.page}`}
      data-testid="stAppViewContainer"
      data-layout={layout === "wide" ? "wide" : "narrow"}
    >
      <a className={styles.skip} href="#stMain" data-testid="stSkipToContent" inert={state.modal}>
        Skip to the content
      </a>
      <SidebarContext value={state}>
        <Child node={SIDEBAR} />
        <div className={styles.column} inert={state.modal}>
          <Header menu={menu} />
          <main id="stMain" tabIndex={-1} className={`stMain ${styles.main}`} data-testid="stMain">
            <div className={`stMainBlockContainer block-container ${styles.block}`} data-testid="stMainBlockContainer">
              <Missing />
              <Child node={MAIN} />
            </div>
          </main>
          <Child node={BOTTOM} />
        </div>
      </SidebarContext>
      <Child node={OVERLAY} />
    </div>
  );
});
