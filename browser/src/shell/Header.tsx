import { use } from "react";
import { IconButton } from "../parts/IconButton";
import { useSidebar } from "../parts/SidebarContext";
import { UnfoldIcon } from "../parts/signs";
import styles from "./Header.module.css";
import { HostContext } from "./HostContext";
import { MainMenu } from "./MainMenu";
import { Logo, TopNavigation } from "./navigation";
import { RunStatus } from "./RunStatus";

/** The bar at the top of the page: the way back to a folded sidebar, how the run is doing, the menu. */
export function Header({ menu }: { menu: Readonly<Record<string, string | null>> }) {
  const { present, open, setOpen } = useSidebar();
  const folded = present && !open;
  return (
    <header className={`stAppHeader ${styles.header}`} data-testid="stHeader">
      {!(present && open) && <Logo place="header" />}
      {folded && (
        <span className={styles.unfold} data-testid="stExpandSidebarButton">
          <IconButton label="Show the sidebar" onClick={() => setOpen(true)}>
            <UnfoldIcon />
          </IconButton>
        </span>
      )}
      <TopNavigation />
      <div className={styles.actions} data-testid="stToolbar">
        <RunStatus />
        {use(HostContext).toolbar}
        <MainMenu entries={menu} />
      </div>
    </header>
  );
}
