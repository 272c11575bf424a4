import { type KeyboardEvent, useState } from "react";
import css from "./Chips.module.css";
import { isMirrored } from "./mirrored";

/** More than these are drawn when they are asked for: the newest come first. */
const MOST = 100;

interface Props {
  id: string;
  label: string;
  texts: readonly string[];
  disabled: boolean;
  onRemove: (text: string) => void;
  /** The keys go on behind the last chip. */
  onLeave: () => void;
}

/** What is chosen, each with a button that takes it back. Arrow keys go from button to button, Delete presses. */
export function Chips({ id, label, texts, disabled, onRemove, onLeave }: Props) {
  const [most, setMost] = useState(MOST);
  const hidden = Math.max(0, texts.length - most);
  if (texts.length === 0) return null;
  const act = (event: KeyboardEvent<HTMLElement>) => {
    const button = event.target as HTMLElement;
    const to = (next: HTMLElement | undefined) => (next ? next.focus() : onLeave());
    const { at, before, after } = placeOf(button);
    if (event.key === (isMirrored(button) ? "ArrowRight" : "ArrowLeft")) to(before ?? button);
    else if (event.key === (isMirrored(button) ? "ArrowLeft" : "ArrowRight")) to(after);
    else if (event.key === "Delete" || event.key === "Backspace") {
      const text = texts[hidden + at - (hidden > 0 ? 1 : 0)];
      to(event.key === "Delete" ? after : (before ?? after));
      if (text !== undefined && button.matches(`.${css.remove}`)) onRemove(text);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <ul className={css.chips} id={id} aria-label={label} onKeyDown={act}>
      {hidden > 0 && (
        <li className={css.more}>
          <button
            type="button"
            aria-label={`Show some of ${hidden.toLocaleString()} more`}
            tabIndex={-1}
            onClick={() => setMost(most + MOST)}
          >
            {hidden.toLocaleString()} more
          </button>
        </li>
      )}
      {texts.slice(hidden).map((text) => (
        <li key={text} className={css.chip} data-tag="">
          <span className={css.text} title={text}>
            {text}
          </span>
          {!disabled && (
            <button
              type="button"
              className={css.remove}
              aria-label={`Remove ${text}`}
              tabIndex={-1}
              // The focus stays where it is: in the text field, whose list may be open.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onRemove(text)}
            >
              <svg viewBox="0 0 14 14" aria-hidden="true">
                <path d="m4 4 6 6M10 4l-6 6" />
              </svg>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Which of the buttons it is, and those before and after it. */
function placeOf(button: HTMLElement) {
  const all = [...(button.closest("ul")?.querySelectorAll("button") ?? [])];
  const at = all.indexOf(button as HTMLButtonElement);
  return { at, before: all[at - 1], after: all[at + 1] };
}
