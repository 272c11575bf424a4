import { type ReactNode, type RefObject, useId, useRef, useState } from "react";
import { menuItems, walkMenu } from "../parts/menuKeys";
import styles from "./menu.module.css";

export interface Menu {
  readonly id: string;
  readonly popup: RefObject<HTMLDivElement | null>;
  readonly button: Record<string, unknown>;
  readonly setOpen: (open: boolean) => void;
  readonly close: () => void;
}

/** The state of one menu. Opening and closing is the browser's own (popover): a click beside it or Escape closes it. */
export function useMenu(): Menu {
  const id = useId();
  const popup = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  return {
    id,
    popup,
    setOpen,
    close: () => popup.current?.hidePopover(),
    button: {
      popoverTarget: id,
      "aria-haspopup": "menu",
      "aria-expanded": open,
    },
  };
}

interface Props {
  menu: Menu;
  label: string;
  children: ReactNode;
}

export function MenuPopup({ menu, label, children }: Props) {
  return (
    <div
      ref={menu.popup}
      id={menu.id}
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className={styles.menu}
      data-testid="stMainMenuPopover"
      onToggle={({ newState, currentTarget }) => {
        menu.setOpen(newState === "open");
        if (newState === "open") menuItems(currentTarget)[0]?.focus();
      }}
      onKeyDown={walkMenu}
    >
      {children}
    </div>
  );
}
