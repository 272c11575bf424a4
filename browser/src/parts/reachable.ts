import { type RefObject, useEffect } from "react";

const CONTROLS = "a[href], button, input, select, textarea, summary, iframe, [tabindex]";

/** A box that scrolls takes the focus, so that keys can scroll it; unless it is full of what takes the focus itself. */
export function useReachable(box: RefObject<HTMLElement | null>, scrolls: boolean): void {
  useEffect(() => {
    const { current } = box;
    if (!current || !scrolls) return;
    const look = () => {
      const overflows = current.scrollHeight > current.clientHeight || current.scrollWidth > current.clientWidth;
      if (overflows && !current.querySelector(CONTROLS)) current.tabIndex = 0;
      else current.removeAttribute("tabindex");
    };
    look();
    const sizes = new ResizeObserver(look);
    const contents = new MutationObserver(look);
    sizes.observe(current);
    contents.observe(current, { childList: true, subtree: true, characterData: true });
    return () => {
      sizes.disconnect();
      contents.disconnect();
    };
  }, [box, scrolls]);
}
