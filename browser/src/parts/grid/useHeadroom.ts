import { type RefObject, useLayoutEffect, useState } from "react";

/** Pixels of the toolbar that stand over the grid itself. */
const OVER = 8;

/**
 * Pixels that a grid has to keep free above itself for its toolbar: what stands around it (a popover, a container with
 * a height, a dialog with its title) may cut off or need all that is above its first element.
 */
export function useHeadroom(frame: RefObject<HTMLElement | null>, toolbar: RefObject<HTMLElement | null>): number {
  const [lacking, keep] = useState(0);
  useLayoutEffect(() => {
    const [element, bar] = [frame.current, toolbar.current];
    const around = element && cuttingOff(element);
    if (!element || !bar || !around) return;
    const measure = () => {
      const free = element.getBoundingClientRect().top - topOf(around);
      keep(Math.max(0, Math.ceil(bar.offsetHeight - OVER - free)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    // What comes above the grid changes the size of something between the two.
    for (let each = element.parentElement; each && each !== around.parentElement; each = each.parentElement) {
      observer.observe(each);
    }
    return () => observer.disconnect();
  }, [frame, toolbar]);
  return lacking;
}

/** Where what it holds can begin, when it is not scrolled: below a title that stays in view. */
function topOf(around: HTMLElement): number {
  const staying = [...around.children].filter((child) => getComputedStyle(child).position === "sticky");
  const below = Math.max(0, ...staying.map((child) => (child as HTMLElement).offsetHeight));
  return around.getBoundingClientRect().top + around.clientTop - around.scrollTop + below;
}

/** The nearest element around it that does not show what is beyond its edges. */
function cuttingOff(element: HTMLElement): HTMLElement | null {
  let around = element.parentElement;
  while (around && getComputedStyle(around).overflowY === "visible") around = around.parentElement;
  return around;
}
