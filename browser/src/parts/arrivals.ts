import { useSyncExternalStore } from "react";
import { Signal } from "../tree/signal";

/**
 * Chunks on their way whose elements the page shows. Until they have come, the page does not show the run's last
 * output, so the script does not count as notRunning: browser tests and host pages wait for that.
 */
const changed = new Signal();
let underWay = 0;

/** Milliseconds that what has come waits for the rest of what is being fetched. */
const PATIENCE = 50;
/** How to draw what has come. */
const come = new Set<() => void>();
let fetching = 0;
let due: ReturnType<typeof setTimeout> | undefined;

/** Counts a chunk until what it draws is on the page. Safe to call while something is drawn. */
export async function expected<T>(chunk: Promise<T>): Promise<T> {
  change(1);
  try {
    return await chunk;
  } finally {
    // What has come is drawn first, and may ask for further chunks: those count before this one ceases to.
    setTimeout(() => change(-1));
  }
}

export function useArrived(): boolean {
  return useSyncExternalStore(changed.subscribe, () => underWay === 0);
}

function change(by: number): void {
  underWay += by;
  queueMicrotask(() => changed.emit());
}

/**
 * Has what comes while other code is under way be drawn together with that: a page that is laid out anew for each of
 * its elements is there later. `draw` is called when that is due.
 */
export async function together<T>(chunk: Promise<T>, draw: (found: T) => void): Promise<void> {
  fetching += 1;
  try {
    const found = await chunk;
    come.add(() => draw(found));
  } finally {
    fetching -= 1;
    if (fetching === 0) drawAll();
    else if (come.size > 0) due ??= setTimeout(drawAll, PATIENCE);
  }
}

function drawAll(): void {
  clearTimeout(due);
  due = undefined;
  for (const draw of come) draw();
  come.clear();
}
