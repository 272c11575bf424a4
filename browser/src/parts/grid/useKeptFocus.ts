import { type RefObject, useEffect, useRef } from "react";
import type { Query } from "./query";

/**
 * Gives the focus back where keys have led it away: to a search that is closed, a menu, a cell that a filter has taken
 * out of view. A pointer goes on from where it is.
 */
export function useKeptFocus(box: RefObject<HTMLElement | null>, query: Query, empty: boolean, give: () => void): void {
  /** The last that was done was done in here, by a key. */
  const held = useRef(false);
  const latest = useRef(give);
  latest.current = give;
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const off = new AbortController();
    const how = { capture: true, signal: off.signal };
    const hold = () => {
      held.current = true;
    };
    const drop = () => {
      held.current = false;
    };
    element.addEventListener("keydown", hold, how);
    addEventListener("pointerdown", drop, how);
    // What is taken off the page loses the focus to nothing.
    element.addEventListener(
      "focusout",
      ({ relatedTarget: next }) => next && !element.contains(next as Node) && drop(),
      how,
    );
    const gone = new MutationObserver(() => {
      if (held.current && document.activeElement === document.body) latest.current();
    });
    gone.observe(element, { childList: true, subtree: true });
    return () => {
      gone.disconnect();
      off.abort();
    };
  }, [box]);
  useEffect(() => {
    // In other rows no cell is selected, and where there were none none could be.
    void [query, empty];
    const now = document.activeElement;
    if (held.current && (now === document.body || now?.closest("canvas"))) latest.current();
  }, [query, empty]);
}
