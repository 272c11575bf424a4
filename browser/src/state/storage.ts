/** Small texts that outlive the page. A browser that forbids storing (private frames) just does not keep them. */
export interface Storage {
  get(key: string): string | null;
  set(key: string, value: string | null): void;
}

/** For this browser, until it is cleared. */
export const lasting: Storage = over(() => localStorage);
/** For this tab, over reloads. */
export const ofThisTab: Storage = over(() => sessionStorage);

function over(area: () => globalThis.Storage): Storage {
  return {
    get(key) {
      try {
        return area().getItem(key);
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        if (value === null) area().removeItem(key);
        else area().setItem(key, value);
      } catch {
        // Not kept, then.
      }
    },
  };
}
