import { type KeyboardEvent, useRef, useState } from "react";
import { useBeginning } from "./begin";
import type { EditorProps } from "./CellEditor";
import css from "./CellEditor.module.css";
import { isNumeric } from "./column";
import { ending } from "./keys";
import { cellText, parseCell } from "./parse";

/** Texts, which may have several lines, and whatever is written as one: numbers, links. */
export function TextEditor({ column, value, typed, control, change, finish }: EditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, write] = useState(typed ?? cellText(value, column));
  const numeric = isNumeric(column);
  useBeginning(field, typed);
  const type = (next: string) => {
    write(next);
    change(parseCell(next, column));
  };
  const act = (event: KeyboardEvent) => {
    const step = ending(event, typed);
    if (step === undefined) return;
    event.preventDefault();
    finish(parseCell(text, column), step);
  };
  return (
    <textarea
      {...control}
      ref={field}
      className={`gdg-input ${css.text} ${numeric ? css.digits : ""}`}
      rows={1}
      inputMode={numeric ? "decimal" : column.type === "link" ? "url" : undefined}
      maxLength={numeric ? undefined : column.max_chars}
      aria-required={column.required || undefined}
      autoComplete="off"
      spellCheck={!numeric && column.type !== "link"}
      value={text}
      onChange={(event) => type(event.target.value)}
      onKeyDown={act}
    />
  );
}
