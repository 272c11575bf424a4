import type { ReactNode, RefObject } from "react";
import { walkMenu } from "../menuKeys";
import css from "./Menu.module.css";
import { Panel } from "./Panel";

interface Props {
  anchor: RefObject<HTMLElement | null>;
  label: string;
  testid?: string;
  onClose: () => void;
  children: ReactNode;
}

export function Menu({ children, ...rest }: Props) {
  const leave = (key: string) => key === "Tab" && rest.onClose();
  return (
    <Panel
      {...rest}
      role="menu"
      onKeyDown={(event) => {
        leave(event.key);
        walkMenu(event);
      }}
    >
      {children}
    </Panel>
  );
}

interface ItemProps {
  /** It is what is chosen now. */
  checked?: boolean;
  onPick: () => void;
  children: ReactNode;
}

export function Item({ checked, onPick, children }: ItemProps) {
  return (
    <button
      type="button"
      role={checked === undefined ? "menuitem" : "menuitemradio"}
      aria-checked={checked}
      className={css.item}
      tabIndex={-1}
      onPointerMove={({ currentTarget }) => currentTarget.focus({ preventScroll: true })}
      onClick={onPick}
    >
      <span className={css.text}>{children}</span>
      {checked && (
        <svg className={css.check} viewBox="0 0 20 20" aria-hidden="true">
          <path d="m5 10.5 3.5 3.5L15 6.5" />
        </svg>
      )}
    </button>
  );
}

export function Line() {
  return <hr className={css.line} />;
}
