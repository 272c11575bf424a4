import { useMemo, useRef } from "react";
import { Help } from "./Help";
import { Icon } from "./Icon";
import { Inline } from "./Inline";
import css from "./Press.module.css";
import { parseShortcut, shortcutAria, shortcutHint, useShortcut } from "./shortcut";
import { tellTruncated, truncated } from "./truncated";

interface Props {
  label: string;
  kind: "primary" | "secondary" | "tertiary";
  icon: string | null;
  iconPosition: "left" | "right";
  help: string | null;
  shortcut: string | null;
  /** null: one line in rows and columns, several lines elsewhere. */
  wrap: boolean | null;
  disabled: boolean;
  onPress: () => void;
}

/** A button with label, icon, tooltip and shortcut. */
export function Press({ label, kind, icon, iconPosition, help, wrap, disabled, ...rest }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const shortcut = useMemo(() => (rest.shortcut ? parseShortcut(rest.shortcut) : null), [rest.shortcut]);
  useShortcut(disabled ? null : shortcut, button);
  return (
    <Help text={help}>
      {(describedBy) => (
        <button
          type="button"
          className={css.press}
          data-testid={`stBaseButton-${kind}`}
          data-kind={kind}
          data-wrap={wrap ?? "auto"}
          data-icon={icon ? iconPosition : undefined}
          disabled={disabled}
          aria-describedby={describedBy}
          aria-keyshortcuts={shortcut ? shortcutAria(shortcut) : undefined}
          onClick={rest.onPress}
          onPointerEnter={help ? undefined : tellTruncated}
          ref={button}
        >
          {icon && <Icon name={icon} />}
          {label && (
            <span className={truncated}>
              <Inline md={label} links={false} />
            </span>
          )}
          {shortcut && (
            <span className={css.keys} aria-hidden="true">
              <kbd>{shortcutHint(shortcut)}</kbd>
            </span>
          )}
        </button>
      )}
    </Help>
  );
}
