import { useEffect, useRef } from "react";
import css from "./FindField.module.css";

interface Props {
  /** Its name, for those who do not see where it stands. */
  label: string;
  placeholder: string;
  text: string;
  onText: (text: string) => void;
  /** Enter; `back` with Shift. */
  onEnter: (back: boolean) => void;
  /** Escape. */
  onClose: () => void;
}

/** Where a text is typed that is to be found. It has the focus from the beginning, and keeps its keys to itself. */
export function FindField({ label, placeholder, text, onText, onEnter, onClose }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <input
      ref={field}
      className={css.field}
      aria-label={label}
      placeholder={placeholder}
      value={text}
      onChange={({ target }) => onText(target.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") onEnter(event.shiftKey);
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
      }}
    />
  );
}
