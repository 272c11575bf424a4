import { type RefObject, useEffect } from "react";
import type { Query } from "./query";
import type { Placed } from "./view";

interface Named {
  label: string;
  columns: readonly Placed[];
  query: Query;
}

/** Names the grid's table for screen readers, and tells them by what it is sorted: the grid itself does neither. */
export function useNames(wrapper: RefObject<HTMLElement | null>, { label, columns, query }: Named): void {
  useEffect(() => {
    const canvas = wrapper.current?.querySelector("canvas");
    if (!canvas) return;
    const name = () => {
      const table = canvas.querySelector("table");
      table?.setAttribute("aria-label", label);
      for (const header of canvas.querySelectorAll("th")) {
        if (header.textContent === "") header.setAttribute("aria-label", "Index");
        const sort =
          query.sort && columns.find(({ name }) => name === query.sort?.column)?.label === header.textContent;
        if (sort) header.setAttribute("aria-sort", query.sort?.descending ? "descending" : "ascending");
        else header.removeAttribute("aria-sort");
      }
    };
    name();
    // The table is drawn a moment after the canvas, and again with every scroll.
    const drawn = new MutationObserver(name);
    drawn.observe(canvas, { childList: true, subtree: true, characterData: true });
    return () => drawn.disconnect();
  }, [wrapper, label, columns, query]);
}
