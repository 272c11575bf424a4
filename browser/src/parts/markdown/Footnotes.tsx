import { draw, type Rules } from "./draw";
import { noteId, referenceId } from "./FootnoteLink";
import type { Footnote } from "./footnote";
import css from "./markdown.module.css";

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
