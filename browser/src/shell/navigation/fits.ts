import { type RefObject, useLayoutEffect, useState } from "react";

/** Whether something is no wider than the room that it has, now and whenever one of them changes. */
export function useFits(what: RefObject<HTMLElement | null>, room: RefObject<HTMLElement | null>): boolean {
  const [fits, setFits] = useState(true);
  useLayoutEffect(() => {
    const [inner, outer] = [what.current, room.current];
    if (!inner || !outer) return;
    const measure = () => setFits(inner.offsetWidth <= outer.clientWidth);
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(inner);
    resized.observe(outer);
    return () => resized.disconnect();
  }, [what, room]);
  return fits;
}
