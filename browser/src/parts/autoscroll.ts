import { type RefObject, useEffect } from "react";

/** Distance from its end, in pixels, within which a container counts as scrolled to the end. */
const NEAR = 24;

/** Keeps a container at its end while its content grows, unless the user has scrolled back. */
export function useAutoscroll(box: RefObject<HTMLElement | null>, on: boolean): void {
  useEffect(() => {
    const element = box.current;
    if (!on || !element) return;
    let atEnd = true;
    const look = () => {
      atEnd = element.scrollHeight - element.clientHeight - element.scrollTop < NEAR;
    };
    const follow = () => {
      if (atEnd) element.scrollTop = element.scrollHeight;
    };
    const grown = new MutationObserver(follow);
    grown.observe(element, { childList: true, characterData: true, subtree: true });
    element.addEventListener("scroll", look, { passive: true });
    follow();
    return () => {
      grown.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [box, on]);
}
