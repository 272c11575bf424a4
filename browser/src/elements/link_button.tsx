import { useRef } from "react";
import { element } from "../parts/element";
import { Help } from "../parts/Help";
import { Icon } from "../parts/Icon";
import { Inline } from "../parts/Inline";
import press from "../parts/Press.module.css";
import { ShortcutKeys } from "../parts/ShortcutKeys";
import { tellTruncated, truncated } from "../parts/truncated";
import css from "./link_button.module.css";

export const linkButton = element(
  "link_button",
  ({ widget, label, url, type, icon, help, disabled, wrap, ...rest }) => {
    const link = useRef<HTMLAnchorElement>(null);
    // The rerun is asked for first; then the browser follows the link.
    const follow = () => widget !== null && rest.answer(true, { trigger: true });
    return (
      <div className="stLinkButton" data-testid="stLinkButton">
        <Help text={help}>
          {(describedBy) => (
            <a
              className={`${press.press} ${css.link}`}
              data-testid={`stBaseLinkButton-${type}`}
              data-kind={type}
              data-wrap={wrap ?? "auto"}
              data-icon={icon ? rest.icon_position : undefined}
              href={disabled ? undefined : url}
              role={disabled ? "link" : undefined}
              aria-disabled={disabled || undefined}
              aria-describedby={describedBy}
              target="_blank"
              rel="noreferrer"
              onClick={disabled ? undefined : follow}
              onPointerEnter={help ? undefined : tellTruncated}
              ref={link}
            >
              {icon && <Icon name={icon} />}
              <span className={truncated}>
                <Inline md={label} links={false} />
              </span>
              {rest.shortcut && <ShortcutKeys keys={rest.shortcut} of={link} disabled={disabled} />}
            </a>
          )}
        </Help>
      </div>
    );
  },
);
