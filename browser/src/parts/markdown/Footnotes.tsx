import { draw, type Rules } from "./draw";
import type { Footnote } from "./footnote";
import { jump } from "./links";
import css from "./markdown.module.css";
import type { FootnoteReference } from "./tokens";

const noteId = (label: string) => `user-content-fn-${label}`;
const referenceId = (label: string, occurrence: number) =>
  `user-content-fnref-${label}${occurrence > 1 ? `-${occurrence}` : ""}`;

/** The raised number that leads to a footnote. */
export function FootnoteLink({ label, number, occurrence }: Omit<FootnoteReference, "type" | "raw">) {
  return (
    <sup>
      <a
        href={`#${noteId(label)}`}
        id={referenceId(label, occurrence)}
        onClick={jump}
        aria-label={`Footnote ${number}`}
      >
        {number}
      </a>
    </sup>
  );
}

/** The footnotes below a text, each with links back to where it was named. */
export function Footnotes({ notes, rules }: { notes: Footnote[]; rules: Rules }) {
  return (
    <section className={`footnotes ${css.footnotes}`} aria-label="Footnotes">
      <ol>
        {notes.map(({ label, references, tokens }) => (
          <li key={label} id={noteId(label)}>
            {draw(tokens, rules)}
            {Array.from({ length: references }, (_, index) => index + 1).map((occurrence) => (
              <a
                key={occurrence}
                className={css.back}
                href={`#${referenceId(label, occurrence)}`}
                onClick={jump}
                aria-label={`Back to reference ${label}${occurrence > 1 ? `-${occurrence}` : ""}`}
              >
                ↩
              </a>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
