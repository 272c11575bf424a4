import { type RefObject, useEffect } from "react";

/** Distance from its end, in pixels, within which a view counts as scrolled to the end. */
const NEAR = 24;

/** Keeps a view at its end while its content grows, until the user scrolls back; at the end again, it goes on. */
export class Follower {
  private top: number;
  private follows: boolean;

  /** A view that was scrolled before, and not to its end, has a reader. */
  constructor(private readonly view: HTMLElement) {
    this.top = view.scrollTop;
    this.follows = this.top === 0 || this.left() < NEAR;
  }

  /** The view was scrolled, by whomever. Only a way back says that the reader wants to stay: content grows downwards. */
  readonly scrolled = (): void => {
    const { scrollTop } = this.view;
    const left = this.left();
    if (scrollTop < this.top && left > 1) this.follows = false;
    else if (left < NEAR) this.follows = true;
    this.top = scrollTop;
  };

  /** The content is another one. */
  readonly changed = (): void => {
    if (this.follows) this.end();
  };

  /** Goes to the end, and stays there. */
  readonly end = (): void => {
    this.follows = true;
    this.view.scrollTop = this.view.scrollHeight;
    this.top = this.view.scrollTop;
  };

  private left(): number {
    const { scrollHeight, clientHeight, scrollTop } = this.view;
    return scrollHeight - clientHeight - scrollTop;
  }
}

/** The same for a container, whose content is whatever stands in it. */
export function Autoscroll({ box }: { box: RefObject<HTMLElement | null> }) {
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const follower = new Follower(element);
    const sized = new ResizeObserver(follower.changed);
    const watch = (nodes: Iterable<Node>) => {
      for (const node of nodes) if (node instanceof Element) sized.observe(node);
    };
    const grown = new MutationObserver((mutations) => {
      for (const { target, addedNodes } of mutations) if (target === element) watch(addedNodes);
      follower.changed();
    });
    grown.observe(element, { childList: true, characterData: true, subtree: true });
    watch(element.children);
    element.addEventListener("scroll", follower.scrolled, { passive: true });
    follower.changed();
    return () => {
      grown.disconnect();
      sized.disconnect();
      element.removeEventListener("scroll", follower.scrolled);
    };
  }, [box]);
  return null;
}
