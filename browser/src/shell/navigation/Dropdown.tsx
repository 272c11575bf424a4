import { type ReactNode, useId, useRef, useState } from "react";
import { Inline } from "../../parts/Inline";
import { usePopup } from "../../parts/popup";
import { Chevron } from "./Chevron";
import styles from "./Dropdown.module.css";

interface Props {
  label: string;
  testId: string;
  /** The present page is among those inside. */
  here?: boolean;
  children: ReactNode;
}

/** Links that a button unfolds. Escape and a press elsewhere fold them again: the browser's own doing. */
export function Dropdown({ label, testId, here = false, children }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const panel = usePopup(open, button);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        data-testid={testId}
        data-here={here}
        popoverTarget={id}
        aria-expanded={open}
      >
        <Inline md={label} links={false} clipped />
        <Chevron open />
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a link inside was followed */}
      <div
        ref={panel}
        id={id}
        popover="auto"
        className={styles.panel}
        data-testid="stTopNavPopover"
        onToggle={({ newState }) => setOpen(newState === "open")}
        onClick={({ currentTarget }) => currentTarget.hidePopover()}
      >
        {children}
      </div>
    </>
  );
}
