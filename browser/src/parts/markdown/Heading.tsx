import { createElement, type ReactNode, useEffect, useId, useRef } from "react";
import css from "./heading.module.css";

interface Props {
  level: number;
  /** Fragment that leads here. */
  id: string;
  /** Show the link to it. */
  linked: boolean;
  children: ReactNode;
  /** Decoration before the text. */
  icon?: ReactNode;
  /** What stands behind the text, such as a help icon. */
  actions?: ReactNode;
  /** Keep to one line. */
  clipped?: boolean;
}

/** A heading with the link that leads to it. Its name is its text alone, whatever stands beside. */
export function Heading({ level, id, linked, children, icon, actions, clipped }: Props) {
  const label = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The page's address named this heading before the script had drawn it.
    if (id !== "" && fragment() === id) heading.current?.scrollIntoView();
  }, [id]);
  return (
    <div className={css.heading} data-testid="stHeadingWithActionElements">
      {createElement(
        `h${level}`,
        { id: id || undefined, ref: heading, "aria-labelledby": label, "data-clipped": clipped || undefined },
        icon,
        <span id={label} data-heading-text="">
          {children}
        </span>,
        (linked || actions) && (
          <span className={css.actions} data-testid="stHeaderActionElements">
            {actions}
            {linked && <Anchor id={id} />}
          </span>
        ),
      )}
    </div>
  );
}

function Anchor({ id }: { id: string }) {
  return (
    <a className={css.anchor} href={`#${id}`}>
      <svg viewBox="0 0 16 16" role="img" aria-label="Link to heading">
        <path d="M6.8 9.2a2.7 2.7 0 0 0 3.8 0l2.2-2.2A2.7 2.7 0 0 0 9 3.2l-.8.8M9.2 6.8a2.7 2.7 0 0 0-3.8 0L3.2 9A2.7 2.7 0 0 0 7 12.8l.8-.8" />
      </svg>
    </a>
  );
}

function fragment(): string {
  try {
    return decodeURIComponent(window.location.hash.slice(1));
  } catch {
    return window.location.hash.slice(1);
  }
}
