import type { FootnoteReference } from "./tokens";

export const noteId = (label: string) => `user-content-fn-${label}`;
export const referenceId = (label: string, occurrence: number) =>
  `user-content-fnref-${label}${occurrence > 1 ? `-${occurrence}` : ""}`;

/** The raised number that leads to a footnote. */
export function FootnoteLink({ label, number, occurrence }: Omit<FootnoteReference, "type" | "raw">) {
  return (
    <sup>
      <a href={`#${noteId(label)}`} id={referenceId(label, occurrence)} aria-label={`Footnote ${number}`}>
        {number}
      </a>
    </sup>
  );
}
