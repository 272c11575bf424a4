import type { Storage } from "../state/storage";
import { replaceAddress } from "./place";

const KEY = "ostinato.scrolled";
/** How many entries of the history are remembered over a reload. */
const KEPT = 100;
/** How long a page is held in its place, in milliseconds: what is loaded late moves what is below it. */
const SETTLING = 1_000;
/** What the user does to look elsewhere, and not to be led back. */
const INPUT = ["wheel", "touchstart", "pointerdown", "keydown"];

/** The entries of the browser's history, and where each was scrolled to when it was left. */
export class Trail {
  /** Scroll positions by entry. */
  private readonly left: Map<number, number>;
  private entry = 0;
  private restoring = false;
  private stopRestoring = () => {};

  constructor(private readonly kept: Storage) {
    // The browser's own restoring comes too early: the page is drawn after it.
    history.scrollRestoration = "manual";
    this.left = new Map(JSON.parse(kept.get(KEY) ?? "[]"));
    this.enter();
    addEventListener("pagehide", () => this.keep());
  }

  /** A new entry, for this address. */
  readonly visit = (address: string): void => {
    this.leave();
    this.entry = Math.max(Date.now(), this.entry + 1);
    try {
      history.pushState({ entry: this.entry }, "", address);
    } catch {
      // Browsers refuse too many entries in a row. The address is the right one, at least.
      replaceAddress(address);
    }
  };

  /** The user went back or forward. */
  returned(): void {
    this.leave();
    this.enter();
  }

  /** Shows the page from its top. */
  top(): void {
    this.stopRestoring();
    scrollTo(0, 0);
  }

  /** Shows the page where this entry was left, as soon as it is long enough; until then the user may look elsewhere. */
  restore(): void {
    this.stopRestoring();
    const y = this.left.get(this.entry);
    if (y === undefined) return;
    let settling: ReturnType<typeof setTimeout> | undefined;
    const scroll = () => {
      scrollTo(0, y);
      if (scrollY >= y - 1) settling ??= setTimeout(this.stopRestoring, SETTLING);
    };
    const grown = new ResizeObserver(scroll);
    const stop = new AbortController();
    this.restoring = true;
    this.stopRestoring = () => {
      this.restoring = false;
      clearTimeout(settling);
      grown.disconnect();
      stop.abort();
    };
    for (const kind of INPUT) addEventListener(kind, this.stopRestoring, { capture: true, signal: stop.signal });
    grown.observe(document.body);
    scroll();
  }

  private enter(): void {
    const entry: unknown = history.state?.entry;
    if (typeof entry === "number") {
      this.entry = entry;
      return;
    }
    // An address that was typed, or a place on the page: the browser has brought it into view.
    this.entry = Math.max(Date.now(), this.entry + 1);
    history.replaceState({ entry: this.entry }, "");
  }

  private leave(): void {
    if (!this.restoring) this.left.set(this.entry, scrollY);
    this.stopRestoring();
  }

  private keep(): void {
    this.leave();
    this.kept.set(KEY, JSON.stringify([...this.left].slice(-KEPT)));
  }
}
