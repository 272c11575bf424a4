const FOCUSABLE = ":is(input, textarea, select, button, a[href], [tabindex='0']):not(:disabled)";
const ACTS = ["pointerdown", "keydown"] as const;

/**
 * Gives the focus to the first thing in `body` that takes it, once there is one: what a dialog is about may come in a
 * later frame than the dialog. Whatever the user does before that ends it. Returns what ends it, too.
 */
export function focusFirst(body: HTMLElement): () => void {
  const come = () => {
    const first = body.querySelector<HTMLElement>(FOCUSABLE);
    if (!first) return;
    end();
    if (!body.contains(document.activeElement)) first.focus();
  };
  const watch = new MutationObserver(come);
  const end = () => {
    watch.disconnect();
    for (const act of ACTS) document.removeEventListener(act, end, true);
  };
  watch.observe(body, { childList: true, subtree: true });
  for (const act of ACTS) document.addEventListener(act, end, true);
  come();
  return end;
}
