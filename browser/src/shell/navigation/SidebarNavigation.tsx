import { useId, useState } from "react";
import { Inline } from "../../parts/Inline";
import { listed, type PageEntry, useSite } from "../../parts/site";
import { Chevron } from "./Chevron";
import { NavigationLink } from "./NavigationLink";
import styles from "./SidebarNavigation.module.css";
import { type Section, sections } from "./sections";

/** How many pages a folded list shows, unless the script says otherwise. */
const USUAL = 10;
/** A list is not folded for the sake of fewer pages than this. */
const WORTHWHILE = 3;

export function SidebarNavigation({ alone }: { alone: boolean }) {
  const site = useSite();
  const entries = listed(site);
  const list = useId();
  const [unfolded, unfold] = useState(site.expanded === true);
  const limit = alone || site.expanded === true ? entries.length : Number(site.expanded) || USUAL;
  const folds = entries.length >= limit + WORTHWHILE;
  const shown = folds && !unfolded ? entries.filter((entry, at) => at < limit || entry.path === site.current) : entries;
  return (
    <nav className={styles.navigation} data-testid="stSidebarNav" aria-label="App pages">
      <ul id={list} className={styles.list} data-testid="stSidebarNavItems">
        {sections(shown).map((section) =>
          section.name === "" ? (
            <Items key="" entries={section.pages} />
          ) : (
            <Heading key={section.name} section={section} />
          ),
        )}
      </ul>
      {folds && (
        <button
          type="button"
          className={styles.more}
          data-testid="stSidebarNavViewButton"
          aria-expanded={unfolded}
          aria-controls={list}
          onClick={() => unfold(!unfolded)}
        >
          {unfolded ? "View less" : `View ${entries.length - shown.length} more`}
        </button>
      )}
      {!alone && <div className={styles.separator} data-testid="stSidebarNavSeparator" />}
    </nav>
  );
}

function Items({ entries }: { entries: readonly PageEntry[] }) {
  return entries.map((entry) => (
    <li key={entry.path}>
      <NavigationLink entry={entry} testId="stSidebarNavLink" />
    </li>
  ));
}

function Heading({ section: { name, pages } }: { section: Section }) {
  const id = useId();
  const [open, setOpen] = useState(true);
  return (
    <li className={styles.section}>
      <button
        type="button"
        className={styles.heading}
        data-testid="stNavSectionHeader"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Inline md={name} links={false} clipped />
        <Chevron open={open} />
      </button>
      <ul id={id} className={styles.list} hidden={!open}>
        {open && <Items entries={pages} />}
      </ul>
    </li>
  );
}
