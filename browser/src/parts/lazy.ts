import { useEffect, useSyncExternalStore } from "react";
import { persistently } from "./persistently";

/** Something that is fetched when it is first wanted, once for the whole page. */
export interface Lazy<T> {
  load(): void;
  /** undefined until it has arrived. */
  read(): T | undefined;
  subscribe(listener: () => void): () => void;
}

export function lazily<T>(fetch: () => Promise<T>): Lazy<T> {
  const listeners = new Set<() => void>();
  let value: T | undefined;
  let underWay = false;
  return {
    load() {
      if (underWay) return;
      underWay = true;
      // Until it comes, what stands in its place stays.
      persistently(fetch).then((arrived) => {
        value = arrived;
        for (const listener of listeners) listener();
      });
    },
    read: () => value,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The lazy thing, or undefined while it is on its way. */
export function useLazy<T>(lazy: Lazy<T>): T | undefined {
  useEffect(() => lazy.load(), [lazy]);
  return useLoaded(lazy);
}

/** The lazy thing once something else has had it loaded. */
export function useLoaded<T>(lazy: Lazy<T>): T | undefined {
  return useSyncExternalStore(lazy.subscribe, lazy.read);
}
