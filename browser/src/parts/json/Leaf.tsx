import { useState } from "react";
import { type Json, Numeral } from "./parse";
import css from "./tree.module.css";

/** Characters of a text that are shown at first. */
const LONGEST = 600;
const LINK = /^https?:\/\/\S+$/;

/** A value that holds no others. */
export function Leaf({ value }: { value: Json }) {
  if (typeof value === "string") return <Text text={value} />;
  if (value instanceof Numeral) return <span className={css.number}>{value.text}</span>;
  return <span className={css.word}>{String(value)}</span>;
}

function Text({ text }: { text: string }) {
  const [whole, show] = useState(false);
  if (LINK.test(text)) {
    return (
      <span className={css.string}>
        "
        <a href={text} target="_blank" rel="noreferrer" tabIndex={-1} onClick={(event) => event.stopPropagation()}>
          {text}
        </a>
        "
      </span>
    );
  }
  const shown =
    whole || text.length <= LONGEST ? JSON.stringify(text) : `${JSON.stringify(text.slice(0, LONGEST)).slice(0, -1)}…`;
  return (
    <span className={css.string}>
      {shown}
      {shown.endsWith("…") && (
        <button type="button" className={css.more} onClick={() => show(true)}>
          Show all {text.length} characters
        </button>
      )}
    </span>
  );
}
