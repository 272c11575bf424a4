import { useEffect, useState } from "react";
import { occurrences } from "./occurrences";
import type { Document } from "./open";

/** Milliseconds without a further letter after which pages are read. */
const PAUSE = 200;

/** One place of a text: its page, and which one of that page it is. */
export interface Place {
  readonly page: number;
  readonly nth: number;
}

/** What is searched for, and where it stands. */
export interface Search {
  readonly text: string;
  /** In the order of the pages; it grows while pages are read. */
  readonly places: readonly Place[];
  readonly done: boolean;
}

const NOTHING: Search = { text: "", places: [], done: true };

/** Looks for a text in all pages of a document, one after the other. */
export function useSearch(document: Document | null, text: string): Search {
  const [search, set] = useState(NOTHING);
  useEffect(() => {
    if (!document || text.trim() === "") return set(NOTHING);
    let current = true;
    const read = async () => {
      let places: Place[] = [];
      for (let page = 1; page <= document.numPages; page++) {
        const found = occurrences(await piecesOf(document, page), text);
        if (!current) return;
        if (found.length === 0 && page > 1 && page < document.numPages) continue;
        places = [...places, ...found.map((_, nth) => ({ page, nth }))];
        set({ text, places, done: page === document.numPages });
      }
    };
    // A document that is closed meanwhile has no more pages to give.
    const timer = setTimeout(() => void read().catch(() => {}), PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [document, text]);
  return search;
}

/** A page's text, in the pieces that its layer of words has. */
async function piecesOf(document: Document, number: number): Promise<string[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  return items.flatMap((item) => ("str" in item ? [item.str, item.hasEOL ? " " : ""] : []));
}
