import type { PointerEvent, ReactNode } from "react";
import { walkMenu } from "../menuKeys";
import css from "./Menu.module.css";
import { type Beside, Panel } from "./Panel";

type Props = Beside & {
  label: string;
  testid?: string;
  onClose: () => void;
  children: ReactNode;
};

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
  onPick: () => void;
  children: ReactNode;
}

export function Item({ onPick, children }: ItemProps) {
  return (
    <button type="button" role="menuitem" className={css.item} tabIndex={-1} onPointerMove={follow} onClick={onPick}>
      {children}
    </button>
  );
}

/** One of several that exclude each other. */
export function Choice({ chosen, onPick, children }: ItemProps & { chosen: boolean }) {
  return (
    <button
      type="button"
      role="menuitemradio"
      aria-checked={chosen}
      className={css.item}
      tabIndex={-1}
      onPointerMove={follow}
      onClick={onPick}
    >
      <span className={css.text}>{children}</span>
      {chosen && (
        <svg className={css.check} viewBox="0 0 20 20" aria-hidden="true">
          <path d="m5 10.5 3.5 3.5L15 6.5" />
        </svg>
      )}
    </button>
  );
}

/** Keys and pointer move one and the same mark. */
function follow({ currentTarget }: PointerEvent<HTMLElement>): void {
  currentTarget.focus({ preventScroll: true });
}

export function Line() {
  return <hr className={css.line} />;
}
