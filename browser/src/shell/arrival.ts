import type { Trail } from "../session/trail";
import type { Turn } from "../session/turn";

/** Brings into view where the user has come: the page's top, or the place where he left it. */
export function arrive(turn: Turn, trail: Trail, document = globalThis.document): void {
  if (turn.back) trail.restore();
  else trail.top();
  if (turn.page) focusContent(document);
}

/** Keyboard and screen reader go on in the new page, unless they are at work beside it. */
function focusContent(document: Document): void {
  const { activeElement } = document;
  if (activeElement !== document.body && !activeElement?.closest("a, nav, main")) return;
  document.getElementById("stMain")?.focus({ preventScroll: true });
}
