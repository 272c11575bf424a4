/**
 * Links to a place on this page ("#section"). The page's <base> would have them lead to the app's first page, so they
 * are followed here, with `visit` for the address's new entry in the history. Returns a function that stops it.
 */
export function followAnchors(page: Document, visit: (address: string) => void): () => void {
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const fragment = link?.getAttribute("href")?.slice(1);
    if (fragment === undefined) return;
    event.preventDefault();
    visit(`${location.pathname}${location.search}#${fragment}`);
    goToFragment(page);
  };
  page.addEventListener("click", follow);
  return () => page.removeEventListener("click", follow);
}

/** Brings the place into view that the address names. The browser does so too early: the page comes after the load. */
export function goToFragment(page: Document): void {
  const id = location.hash.slice(1);
  const place = id === "" ? null : (page.getElementById(id) ?? page.getElementById(decoded(id)));
  place?.scrollIntoView();
  place?.focus({ preventScroll: true });
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // A lone percent sign: the address is the user's to mistype.
  }
}
