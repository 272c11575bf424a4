import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from "react";
import css from "./Help.module.css";
import { Markdown } from "./markdown/Markdown";
import { usePopup } from "./popup";

const HOVER_DELAY = 150;

interface Props {
  text: string | null;
  /** The tooltip would be in the way of what the press has opened. */
  muted?: boolean;
  /**
   * What the tooltip explains. It is given the id of the open tooltip, for its aria-describedby, and what shows the
   * tooltip, for a tap on something that has nothing else to do.
   */
  children: (describedBy: string | undefined, show: () => void) => ReactNode;
}

/** A tooltip: shown by hovering, focusing or touching what it explains; Escape hides it. */
export function Help({ text, muted = false, children }: Props) {
  return text ? (
    <Tooltip text={text} muted={muted}>
      {children}
    </Tooltip>
  ) : (
    children(undefined, () => {})
  );
}

function Tooltip({ text, muted, children }: Props & { text: string }) {
  const id = useId();
  const target = useRef<HTMLSpanElement>(null);
  const [wanted, show] = useTooltip(target);
  const open = wanted && !muted;
  const panel = usePopup(open, target, "above");
  return (
    // The panel is inside, so that the pointer may travel onto it without closing it.
    // biome-ignore lint/a11y/noStaticElementInteractions: it acts on nothing, it listens to what is inside
    <span
      className={`stTooltipIcon ${css.help}`}
      data-testid="stTooltipIcon"
      onPointerEnter={(event) => event.pointerType === "mouse" && show(true, HOVER_DELAY)}
      onPointerLeave={(event) => event.pointerType === "mouse" && show(false, HOVER_DELAY)}
      onFocus={(event) => event.target.matches(":focus-visible") && show(true)}
      onBlur={() => show(false)}
    >
      <span className="stTooltipHoverTarget" data-testid="stTooltipHoverTarget" ref={target}>
        {children(open ? id : undefined, () => show(true))}
      </span>
      {open && (
        <div className={css.panel} id={id} popover="manual" ref={panel} role="tooltip">
          <div className="stTooltipContent" data-testid="stTooltipContent">
            <Markdown body={text} anchors={false} />
          </div>
        </div>
      )}
    </span>
  );
}

/** Whether the tooltip shows, and how to change that after a delay. Escape and a press elsewhere hide it. */
function useTooltip(target: RefObject<HTMLElement | null>): [boolean, (open: boolean, delay?: number) => void] {
  const [open, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!open) return;
    const byKey = (event: KeyboardEvent) => event.key === "Escape" && setOpen(false);
    const byPress = (event: Event) => target.current?.parentElement?.contains(event.target as Node) || setOpen(false);
    addEventListener("keydown", byKey, true);
    addEventListener("pointerdown", byPress, true);
    return () => {
      removeEventListener("keydown", byKey, true);
      removeEventListener("pointerdown", byPress, true);
    };
  }, [open, target]);

  const show = (wanted: boolean, delay = 0) => {
    clearTimeout(timer.current);
    if (delay === 0) setOpen(wanted);
    else timer.current = setTimeout(setOpen, delay, wanted);
  };
  return [open, show];
}

interface IconProps {
  text: string | null;
  /** What it explains, in words. */
  label: string;
}

/** The question mark beside a label. */
export function HelpIcon({ text, label }: IconProps) {
  if (!text) return null;
  return (
    <Help text={text}>
      {(describedBy, show) => (
        <button
          type="button"
          className={css.icon}
          aria-label={`Help for ${label}`}
          aria-describedby={describedBy}
          onClick={show}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="8" cy="8" r="6.25" />
            <path d="M6.2 6.4a1.85 1.85 0 1 1 2.6 1.7c-.55.25-.8.6-.8 1.2M8 11.3v.1" />
          </svg>
        </button>
      )}
    </Help>
  );
}
