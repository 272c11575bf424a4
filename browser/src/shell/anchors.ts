/**
 * Links to a place on this page ("#section"). The page's <base> would have them lead to the app's first page, so they
 * are followed here. Returns a function that stops it.
 */
export function followAnchors(page: Document): () => void {
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const fragment = link?.getAttribute("href")?.slice(1);
    if (fragment === undefined) return;
    event.preventDefault();
    history.pushState(null, "", `${location.pathname}${location.search}#${fragment}`);
    page.getElementById(decodeURIComponent(fragment))?.scrollIntoView();
  };
  page.addEventListener("click", follow);
  return () => page.removeEventListener("click", follow);
}
