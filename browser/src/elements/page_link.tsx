import { element } from "../parts/element";
import { Help } from "../parts/Help";
import { Icon } from "../parts/Icon";
import { Inline } from "../parts/Inline";
import { PageAnchor } from "../parts/PageAnchor";
import styles from "./page_link.module.css";

export const pageLink = element(
  "page_link",
  ({ label, icon, icon_position, help, disabled, page, url, query, active }) => (
    <div className="stPageLink" data-testid="stPageLink">
      <Help text={help}>
        {(describedBy) => {
          const look = {
            className: styles.link,
            "data-testid": "stPageLink-NavLink",
            "data-icon": icon_position,
            "aria-describedby": describedBy,
          };
          const content = (
            <>
              {icon && <Icon name={icon} />}
              <Inline md={label} links={false} />
            </>
          );
          if (disabled) {
            return (
              <a {...look} role="link" aria-disabled="true">
                {content}
              </a>
            );
          }
          return (
            <PageAnchor {...look} path={page} url={url} query={query ?? ""} aria-current={active ? "page" : undefined}>
              {content}
            </PageAnchor>
          );
        }}
      </Help>
    </div>
  ),
);
