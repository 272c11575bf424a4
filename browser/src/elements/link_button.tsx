import { useMemo, useRef } from "react";
import { element } from "../parts/element";
import { Help } from "../parts/Help";
import { Icon } from "../parts/Icon";
import { Inline } from "../parts/Inline";
import press from "../parts/Press.module.css";
import { parseShortcut, shortcutAria, shortcutHint, useShortcut } from "../parts/shortcut";
import { tellTruncated, truncated } from "../parts/truncated";
import css from "./link_button.module.css";

export const linkButton = element(
  "link_button",
  ({ widget, label, url, type, icon, help, disabled, wrap, ...rest }) => {
    const link = useRef<HTMLAnchorElement>(null);
    const shortcut = useMemo(() => (rest.shortcut ? parseShortcut(rest.shortcut) : null), [rest.shortcut]);
    useShortcut(disabled ? null : shortcut, link);
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
              aria-keyshortcuts={shortcut ? shortcutAria(shortcut) : undefined}
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
              {shortcut && (
                <span className={press.keys} aria-hidden="true">
                  <kbd>{shortcutHint(shortcut)}</kbd>
                </span>
              )}
            </a>
          )}
        </Help>
      </div>
    );
  },
);
