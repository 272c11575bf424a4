import { useRef } from "react";
import { Inline } from "../../parts/Inline";
import { listed, useSite } from "../../parts/site";
import { Dropdown } from "./Dropdown";
import { useFits } from "./fits";
import { NavigationLink } from "./NavigationLink";
import { type Section, sections } from "./sections";
import styles from "./TopNavigation.module.css";

/** The pages in a row; in a menu where the row has no room. */
export function TopNavigation() {
  const site = useSite();
  const all = sections(listed(site));
  const room = useRef<HTMLElement>(null);
  const row = useRef<HTMLUListElement>(null);
  const fits = useFits(row, room);
  const title = site.pages.find(({ path }) => path === site.current)?.title ?? "Pages";
  return (
    <nav ref={room} className={styles.navigation} data-testid="stTopNav" aria-label="App pages">
      <ul ref={row} className={styles.row} data-fits={fits} inert={!fits}>
        {all.map((section) => (section.name === "" ? links(section) : <Folded key={section.name} section={section} />))}
      </ul>
      {!fits && (
        <Dropdown label={title} testId="stTopNavMenu">
          {all.map(({ name, pages }) => (
            <ul key={name} className={styles.list} aria-label={name || undefined}>
              {name !== "" && (
                <li className={styles.heading} aria-hidden="true">
                  <Inline md={name} links={false} clipped />
                </li>
              )}
              {pages.map((entry) => (
                <li key={entry.path}>
                  <NavigationLink entry={entry} testId="stTopNavDropdownLink" />
                </li>
              ))}
            </ul>
          ))}
        </Dropdown>
      )}
    </nav>
  );
}

function links({ pages }: Section) {
  return pages.map((entry) => (
    <li key={entry.path} className={styles.item}>
      <NavigationLink entry={entry} testId="stTopNavLink" />
    </li>
  ));
}

function Folded({ section: { name, pages } }: { section: Section }) {
  const { current } = useSite();
  return (
    <li className={styles.item}>
      <Dropdown label={name} testId="stTopNavSection" here={pages.some(({ path }) => path === current)}>
        <ul className={styles.list}>
          {pages.map((entry) => (
            <li key={entry.path}>
              <NavigationLink entry={entry} testId="stTopNavDropdownLink" />
            </li>
          ))}
        </ul>
      </Dropdown>
    </li>
  );
}
