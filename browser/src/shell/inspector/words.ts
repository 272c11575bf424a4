import type { Cause, Note, RunRecord } from "../../wire/record";

/** A cause as a person would tell it: "Checkbox “Fast” False → True". */
export function causeWords(cause: Cause): string {
  const { kind, where, name, every } = cause;
  switch (kind) {
    case "first":
      return "First load";
    case "event":
      return answerWords(cause);
    case "rerun":
      return `st.rerun${at(where)}`;
    case "switch_page":
      return `st.switch_page${name ? ` to “${name}”` : ""}${at(where)}`;
    case "timer":
      return `Timer of ${name ?? "a fragment"}${every === null ? "" : `, every ${every} s`}`;
    case "file":
      return `${name ?? "A file"} was saved`;
    case "rerun_requested":
      return "Rerun by the user";
    case "navigation":
      return name ? `Went to “${name}”` : "Went to the first page";
    case "push":
      return name ? `Asked for by ${name}` : "Asked for by the app";
    case "context":
      return `st.context has changed${name ? `: ${name}` : ""}`;
    case "resumed":
      return "The session went on";
    case "carried":
      return "A click that the run before did not come to";
  }
}

/** All causes of a run in one line: the first that is no mere tick, and how many more. */
export function runWords({ causes, merged }: Pick<RunRecord, "causes" | "merged">): string {
  const first = causes.find(({ kind }) => kind !== "timer") ?? causes[0];
  const more = Math.max(merged, causes.length) - 1;
  return `${first ? causeWords(first) : "Unknown"}${more > 0 ? ` and ${more} more` : ""}`;
}

/** What is wrong with a run besides its outcome, in a word or two; null: nothing is. */
export function flagWords({ notes, swallowed }: Pick<RunRecord, "notes" | "swallowed">): string | null {
  const [note] = notes;
  if (note) return NOTES[note.kind];
  return swallowed === null ? null : "swallowed";
}

export const NOTES: Record<Note["kind"], string> = { feedback: "feedback loop", runaway: "reruns without end" };

/** The function of an element as a name: "text_input" → "Text input". */
export function elementName(element: string): string {
  return element.charAt(0).toUpperCase() + element.slice(1).replaceAll("_", " ");
}

function answerWords({ element, label, key, widget, old, new: now }: Cause): string {
  const title = label || key || (element ? "" : widget);
  const named = `${element ? elementName(element) : "Widget"}${title ? ` “${title}”` : ""}`;
  // A press has no value of its own to tell.
  const pressed = element?.endsWith("button") && now === "True";
  if (pressed || old === null || now === null) return named;
  return old === now ? `${named} changed` : `${named} ${old} → ${now}`;
}

function at(where: string | null): string {
  return where ? ` at ${where}` : "";
}
