import { FindField } from "../FindField";
import { IconButton } from "../IconButton";
import { CloseIcon } from "../signs";
import css from "./FindBar.module.css";
import { Sign } from "./Sign";

interface Props {
  text: string;
  /** Which place the reader is at, from 0. */
  at: number;
  count: number;
  done: boolean;
  onText: (text: string) => void;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
}

/** Finds a text in a document, and goes from one place of it to the next. */
export function FindBar({ text, at, count, done, onText, onStep, onClose }: Props) {
  return (
    <search className={css.bar}>
      <FindField
        label="Find in the document"
        placeholder="Find"
        text={text}
        onText={onText}
        onEnter={(back) => onStep(back ? -1 : 1)}
        onClose={onClose}
      />
      <span className={css.count} role="status">
        {text.trim() !== "" && (count > 0 ? `${at + 1} of ${count}${done ? "" : "…"}` : done ? "Not found" : "…")}
      </span>
      <IconButton label="Previous place" disabled={count === 0} onClick={() => onStep(-1)}>
        <Sign path="m5 12.5 5-5 5 5" />
      </IconButton>
      <IconButton label="Next place" disabled={count === 0} onClick={() => onStep(1)}>
        <Sign path="m5 7.5 5 5 5-5" />
      </IconButton>
      <IconButton label="Close find" onClick={onClose}>
        <CloseIcon />
      </IconButton>
    </search>
  );
}
