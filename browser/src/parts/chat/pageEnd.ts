import { useCallback, useEffect, useRef } from "react";
import { Follower } from "../autoscroll";

/** Keeps the page at its end, as far as it shows a conversation. Gives what goes there. */
export function usePageEnd(on: boolean): () => void {
  const follower = useRef<Follower | null>(null);
  useEffect(() => {
    const main = document.getElementById("stMain");
    if (!on || !main) return;
    const page = new Follower(document.documentElement);
    follower.current = page;
    const sized = new ResizeObserver(() => main.querySelector(".stChatMessage") && page.changed());
    sized.observe(main);
    // Browser tests look for this name.
    main.parentElement?.setAttribute("data-testid", "stAppScrollToBottomContainer");
    addEventListener("scroll", page.scrolled, { passive: true });
    return () => {
      follower.current = null;
      sized.disconnect();
      main.parentElement?.removeAttribute("data-testid");
      removeEventListener("scroll", page.scrolled);
    };
  }, [on]);
  return useCallback(() => follower.current?.end(), []);
}
