import { useSyncExternalStore } from "react";
import { Signal } from "../tree/signal";

/**
 * Chunks on their way whose elements the page shows. Until they have come, the page does not show the run's last
 * output, so the script does not count as notRunning: browser tests and host pages wait for that.
 */
const changed = new Signal();
let underWay = 0;

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
