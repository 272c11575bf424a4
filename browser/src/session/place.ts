/** Addresses below the app's base: the directory of document.baseURI, which the server names with a <base> tag. */
export function streamAddress(base: string): string {
  const url = new URL("_stcore/stream", base);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  url.search = url.hash = "";
  return url.href;
}

/** Gives the page's address another query string, without an entry in its history. */
export function replaceQuery(query: string): void {
  try {
    history.replaceState(history.state, "", `${location.pathname}${query && `?${query}`}${location.hash}`);
  } catch {
    // Browsers refuse too many changes in a row. The next one says all that this one would have said.
  }
}

/** Page path below the base, without slashes at its ends, and the query string without its question mark. */
export function place(base: string, { pathname, search }: { pathname: string; search: string }) {
  const root = new URL(".", base).pathname;
  const below = pathname.startsWith(root) ? pathname.slice(root.length) : pathname;
  return { path: below.replace(/^\/+|\/+$/g, ""), query: search.slice(1) };
}
