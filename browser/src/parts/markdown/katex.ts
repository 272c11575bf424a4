import "katex/dist/katex.min.css";
import katex from "katex";

/**
 * Draw a formula into a node. KaTeX builds DOM nodes here, not HTML text, so a policy without inline styles holds; it
 * refuses what could load or run something (\href, \includegraphics) and shows a mistake in red with its cause as title.
 */
export function typesetInto(place: HTMLElement, source: string, displayMode: boolean): void {
  katex.render(source, place, { displayMode, throwOnError: false, trust: false, maxExpand: 1000 });
}
