/** One page of the app, and its parameters. */
export interface Place {
  /** Page path below the base, without slashes at its ends. */
  readonly path: string;
  /** Query string without its question mark. */
  readonly query: string;
}

/** Addresses below the app's base: the directory of document.baseURI, which the server names with a <base> tag. */
export function streamAddress(base: string): string {
  const url = new URL("_stcore/stream", base);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  url.search = url.hash = "";
  return url.href;
}

/** The address of a page of the app, as a link names it. */
export function pageAddress(base: string, { path, query }: Place): string {
  const root = new URL(".", base).pathname;
  return root + path.split("/").map(encodeURIComponent).join("/") + (query && `?${query}`);
}

/** Gives the page's address another query string, without an entry in its history. */
export function replaceQuery(query: string): void {
  replaceAddress(`${location.pathname}${query && `?${query}`}${location.hash}`);
}

/** Gives the page another address, without an entry in its history. */
export function replaceAddress(address: string): void {
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // Browsers refuse too many changes in a row. The next one says all that this one would have said.
  }
}

/** The place that an address below the base names. */
export function place(base: string, { pathname, search }: { pathname: string; search: string }): Place {
  const root = new URL(".", base).pathname;
  const below = pathname.startsWith(root) ? pathname.slice(root.length) : pathname;
  return { path: decoded(below.replace(/^\/+|\/+$/g, "")), query: search.slice(1) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // A lone percent sign: no page is called so, and the server says that.
  }
}
