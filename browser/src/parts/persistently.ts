/** Milliseconds until what could not be fetched is fetched again, unless the server is heard of before. */
const PAUSE = 5_000;

const waiting = new Set<() => void>();
let due: ReturnType<typeof setTimeout> | undefined;

/**
 * What `fetch` brings, sooner or later: code that cannot be fetched, for the network or the server is away, is fetched
 * again until it comes. `failed` hears of each time that it did not.
 */
export async function persistently<T>(fetch: () => Promise<T>, failed?: (error: unknown) => void): Promise<T> {
  for (;;) {
    try {
      return await fetch();
    } catch (error) {
      failed?.(error);
      await another();
    }
  }
}

/** What stands in for something until its code has come after all. */
export function unfetched(what: string): string {
  return `The code of ${what} could not be loaded, and is tried again until it comes. If this stays, reload the page.`;
}

/** The server can be reached: whatever is waiting for it is fetched at once. */
export function reached(): void {
  if (waiting.size > 0) tryAgain();
}

function another(): Promise<void> {
  if (waiting.size === 0) due = setTimeout(tryAgain, PAUSE);
  return new Promise((begin) => waiting.add(begin));
}

async function tryAgain(): Promise<void> {
  clearTimeout(due);
  const all = [...waiting];
  waiting.clear();
  await Promise.all(lostSheets().map(refetched));
  for (const begin of all) begin();
}

/** Style sheets that did not come. They are fetched with the first code that needs them, and by nothing else. */
function lostSheets(): HTMLLinkElement[] {
  return [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")].filter(({ sheet }) => sheet === null);
}

/** Resolves when the style sheet has come, or has not come once more. */
function refetched(lost: HTMLLinkElement): Promise<void> {
  const link = lost.cloneNode() as HTMLLinkElement;
  return new Promise((done) => {
    link.onload = () => done();
    link.onerror = () => done();
    lost.replaceWith(link);
  });
}
