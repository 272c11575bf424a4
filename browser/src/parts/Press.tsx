import { type KeyboardEvent, type MouseEvent, type Ref, useImperativeHandle, useRef } from "react";
import { Help } from "./Help";
import { Icon } from "./Icon";
import { Inline } from "./Inline";
import css from "./Press.module.css";
import { ShortcutKeys } from "./ShortcutKeys";
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
  testid?: string;
  /** The button opens something, which is open or closed now. */
  expanded?: boolean;
  opens?: "dialog" | "menu";
  onPress: (event: MouseEvent<HTMLButtonElement>) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLButtonElement>) => void;
  ref?: Ref<HTMLButtonElement>;
}

/** A button with label, icon, tooltip and shortcut. */
export function Press({
  label,
  kind,
  icon,
  iconPosition,
  help,
  wrap,
  disabled,
  shortcut,
  expanded,
  opens = "dialog",
  ref,
  ...rest
}: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const named = { kind }; // Style sheets for Streamlit go by this attribute, which HTML has not.
  useImperativeHandle(ref, () => button.current as HTMLButtonElement);
  return (
    <Help text={help} muted={expanded}>
      {(describedBy) => (
        <button
          type="button"
          className={css.press}
          data-testid={rest.testid ?? `stBaseButton-${kind}`}
          data-kind={kind}
          {...named}
          data-wrap={wrap ?? "auto"}
          data-icon={icon ? iconPosition : undefined}
          disabled={disabled}
          aria-describedby={describedBy}
          aria-haspopup={expanded === undefined ? undefined : opens}
          aria-expanded={expanded}
          onClick={rest.onPress}
          onKeyDown={rest.onKeyDown}
          onPointerEnter={help ? undefined : tellTruncated}
          ref={button}
        >
          {icon && <Icon name={icon} />}
          {label && (
            <span className={truncated}>
              <Inline md={label} links={false} />
            </span>
          )}
          {expanded !== undefined && <Chevron />}
          {shortcut && <ShortcutKeys keys={shortcut} of={button} disabled={disabled} />}
        </button>
      )}
    </Help>
  );
}

function Chevron() {
  return (
    <svg className={css.chevron} viewBox="0 0 16 16" aria-hidden="true">
      <path d="m4 6.25 4 4 4-4" />
    </svg>
  );
}
