import { useState } from "react";
import { useSession, useStatus } from "../parts/hooks";
import { IconButton } from "../parts/IconButton";
import { MoreIcon } from "../parts/signs";
import { isDeveloper } from "./developer";
import { About, ClearCache, ThemeEditor } from "./dialogs";
import { useInspector } from "./inspector";
import { MenuPopup, useMenu } from "./menu";
import styles from "./menu.module.css";
import { ThemeChoice } from "./ThemeChoice";

type Entries = Readonly<Record<string, string | null>>;

/** The menu at the top right. `entries` are the script's own: "Get help", "Report a bug", "About". */
export function MainMenu({ entries }: { entries: Entries }) {
  const session = useSession();
  const mode = useStatus(({ options }) => options["client.toolbarMode"]);
  const inspect = useInspector();
  const menu = useMenu();
  const [dialog, setDialog] = useState<"about" | "cache" | "theme" | null>(null);
  const own = Object.keys(entries).some((name) => entries[name] !== null);
  if (mode === "minimal" && !own) return null;
  const pick = (act: () => void) => () => {
    menu.close();
    act();
  };
  return (
    <span id="MainMenu" className="stMainMenu" data-testid="stMainMenu">
      <IconButton label="Main menu" data-testid="stMainMenuButton" {...menu.button}>
        <MoreIcon />
      </IconButton>
      <MenuPopup menu={menu} label="Main menu">
        <Item name="Rerun" hint="R" act={pick(() => session.rerun())} />
        <ThemeChoice />
        <hr />
        {isDeveloper(mode) && <Item name="Edit theme" act={pick(() => setDialog("theme"))} />}
        {isDeveloper(mode) && <Item name="Clear cache" hint="C" act={pick(() => setDialog("cache"))} />}
        {inspect && <Item name="Inspector" hint="I" act={pick(inspect)} />}
        <HelpLink name="Get help" address={entries["Get help"]} />
        <HelpLink name="Report a bug" address={entries["Report a bug"]} />
        <Item name="About" act={pick(() => setDialog("about"))} />
      </MenuPopup>
      {dialog === "about" && <About text={entries.About ?? null} onClose={() => setDialog(null)} />}
      {dialog === "cache" && <ClearCache onClose={() => setDialog(null)} />}
      {dialog === "theme" && <ThemeEditor onClose={() => setDialog(null)} />}
    </span>
  );
}

function Item({ name, hint, act }: { name: string; hint?: string; act: () => void }) {
  return (
    <button type="button" role="menuitem" tabIndex={-1} className={styles.item} aria-keyshortcuts={hint} onClick={act}>
      {name}
      {hint && <kbd>{hint}</kbd>}
    </button>
  );
}

function HelpLink({ name, address }: { name: string; address: string | null | undefined }) {
  if (!address || !/^(https?|mailto):/i.test(address)) return null;
  return (
    <a role="menuitem" tabIndex={-1} className={styles.item} href={address} target="_blank" rel="noreferrer">
      {name}
    </a>
  );
}
