import type { KeyboardEvent } from "react";
import type { EditorProps } from "./CellEditor";
import css from "./CellEditor.module.css";
import { isNumeric } from "./column";
import { ending } from "./keys";
import { cellText, parseCell } from "./parse";
import { useTyped } from "./useTyped";

/** Texts, which may have several lines, and whatever is written as one: numbers, links. */
export function TextEditor(props: EditorProps) {
  const { column, value, typed, control, finish } = props;
  const [text, type] = useTyped(cellText(value, column), props);
  const numeric = isNumeric(column);
  const act = (event: KeyboardEvent) => {
    const step = ending(event, typed);
    if (step === undefined) return;
    event.preventDefault();
    finish(parseCell(text, column), step);
  };
  return (
    <textarea
      {...control}
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
