import { type KeyboardEvent, type ReactNode, type RefObject, useId, useRef, useState } from "react";
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
        if (newState === "open") items(currentTarget)[0]?.focus();
      }}
      onKeyDown={walk}
    >
      {children}
    </div>
  );
}

/** Arrow keys, Home, End and first letters go from item to item. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const all = items(event.currentTarget);
  const at = all.indexOf(event.target as HTMLElement);
  const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
  const next = steps[event.key] === undefined ? startingWith(all, at, event.key) : (steps[event.key] as number);
  if (next === null) return;
  event.preventDefault();
  all.at(next % all.length)?.focus();
}

function startingWith(all: HTMLElement[], at: number, key: string): number | null {
  if (key.length !== 1) return null;
  const order = all.map((_, index) => (at + 1 + index) % all.length);
  return order.find((index) => all[index]?.textContent?.toLowerCase().startsWith(key.toLowerCase())) ?? null;
}

function items(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
}
