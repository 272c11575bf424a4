import { Help } from "../../parts/Help";
import { Icon } from "../../parts/Icon";
import { Inline } from "../../parts/Inline";
import { PageAnchor } from "../../parts/PageAnchor";
import { type PageEntry, useSite } from "../../parts/site";
import styles from "./NavigationLink.module.css";

interface Props {
  entry: PageEntry;
  /** "stSidebarNavLink", "stTopNavLink" or "stTopNavDropdownLink". */
  testId: string;
}

/** One page in a list of pages. */
export function NavigationLink({ entry, testId }: Props) {
  const { current } = useSite();
  const { title, icon, path, url, help } = entry;
  const container = testId.startsWith("stSidebar") ? "stSidebarNavLinkContainer" : "stTopNavLinkContainer";
  return (
    <div className={styles.container} data-testid={container}>
      <Help text={help}>
        {(describedBy) => (
          <PageAnchor
            path={path}
            url={url}
            className={styles.link}
            data-testid={testId}
            aria-current={url === null && path === current ? "page" : undefined}
            aria-describedby={describedBy}
          >
            <Icon name={icon} className={styles.icon} />
            <span className={styles.title}>
              <Inline md={title} links={false} clipped />
            </span>
            {url !== null && <External />}
          </PageAnchor>
        )}
      </Help>
    </div>
  );
}

function External() {
  return (
    <svg className={styles.external} viewBox="0 0 16 16" role="img" aria-label="(opens in a new tab)">
      <path d="M6.5 3.5h6v6M12.2 3.8 4 12" />
    </svg>
  );
}
