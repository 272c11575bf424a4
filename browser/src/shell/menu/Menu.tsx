import { useEffect, useRef, useState } from "react";
import { useSession, useStatus } from "../../parts/hooks";
import { menuItems, walkMenu } from "../../parts/menuKeys";
import { keepAutoRerun, rerunsItself } from "../autoRerun";
import { isDeveloper } from "../developer";
import { canRecord } from "../dialogs/screen";
import type { HostEntry } from "../HostContext";
import { useInspector } from "../inspector";
import { Item, Link } from "./Item";
import styles from "./Menu.module.css";
import { type DialogName, MenuDialog } from "./MenuDialog";
import { ThemeChoice } from "./ThemeChoice";

interface Props {
  id: string;
  entries: Readonly<Record<string, string | null>>;
  /** Only what the script and the page around this one add. */
  minimal: boolean;
  /** What the page around this one adds. */
  host: readonly HostEntry[];
  /** The button was pressed before this was here. */
  awaited: boolean;
  setOpen: (open: boolean) => void;
}

/** What the menu holds. Opening and closing is the browser's own (popover): a click beside it or Escape closes it. */
export function Menu({ id, entries, minimal, host, awaited, setOpen }: Props) {
  const session = useSession();
  const developer = isDeveloper(useStatus(({ options }) => options["client.toolbarMode"]));
  const inspect = useInspector();
  const popup = useRef<HTMLDivElement>(null);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [auto, setAuto] = useState(rerunsItself);
  // Only the press that fetched this opens it here; later ones do without.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    if (awaited) popup.current?.showPopover();
  }, []);
  const pick = (act: () => void) => () => {
    popup.current?.hidePopover();
    act();
  };
  const follow = () => {
    keepAutoRerun(!auto);
    setAuto(!auto);
  };
  return (
    <>
      <div
        ref={popup}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label="Main menu"
        className={styles.menu}
        data-testid="stMainMenuPopover"
        onToggle={({ newState, currentTarget }) => {
          setOpen(newState === "open");
          if (newState !== "open") return;
          setAuto(rerunsItself());
          menuItems(currentTarget)[0]?.focus();
        }}
        onKeyDown={walkMenu}
      >
        {!minimal && (
          <>
            <Item name="Rerun" hint="R" act={pick(() => session.rerun())} />
            {developer && <Item name="Auto rerun" checked={auto} act={follow} />}
            <ThemeChoice />
            <hr />
            {developer && <Item name="Edit theme" act={pick(() => setDialog("theme"))} />}
            {developer && <Item name="Clear cache" hint="C" act={pick(() => setDialog("cache"))} />}
            {inspect && <Item name="Inspector" hint="I" act={pick(inspect)} />}
            <Item name="Print" act={pick(() => print())} />
            {canRecord() && <Item name="Record screen" act={pick(() => setDialog("record"))} />}
            <Item name="Keyboard shortcuts" act={pick(() => setDialog("shortcuts"))} />
          </>
        )}
        {host.map((entry, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no key of its own
          entry ? <Item key={entry.key} name={entry.name} act={pick(entry.act)} /> : <hr key={index} />,
        )}
        <Link name="Get help" address={entries["Get help"]} />
        <Link name="Report a bug" address={entries["Report a bug"]} />
        {(!minimal || entries.About) && <Item name="About" act={pick(() => setDialog("about"))} />}
      </div>
      {dialog && <MenuDialog name={dialog} about={entries.About ?? null} onClose={() => setDialog(null)} />}
    </>
  );
}
