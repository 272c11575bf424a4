import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";

/**
 * Lets an element fill the screen, in the browser's top layer: it stays the same node in the same place of the page, so
 * that nothing in it is drawn anew. `frame` goes onto that element.
 */
export function useScreen() {
  const ref = useRef<HTMLDivElement>(null);
  const [full, setFull] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!full || !element) return;
    element.showPopover();
    return () => {
      if (element.matches(":popover-open")) element.hidePopover();
    };
  }, [full]);
  const close = () => setFull(false);
  const frame = {
    ref,
    popover: full ? ("manual" as const) : undefined,
    "data-full": full || undefined,
    onKeyDown: (event: KeyboardEvent) => {
      if (!full || event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      close();
    },
    // Nothing behind it takes the focus.
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      if (full && relatedTarget && !currentTarget.contains(relatedTarget)) currentTarget.focus();
    },
  };
  return { full, frame, open: () => setFull(true), close };
}
