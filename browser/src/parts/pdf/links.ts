import type { Document, Page } from "./open";

/** A part of a page that leads elsewhere. */
export interface Link {
  readonly id: string;
  readonly name: string;
  /** Address of another document; null: it leads to a place in this one. */
  readonly url: string | null;
  /** A name, or a page and a place on it, as the document says it. */
  readonly place: unknown;
  /** Percent of the page. */
  readonly box: { left: string; top: string; width: string; height: string };
}

interface Annotation {
  readonly id: string;
  readonly subtype: string;
  readonly rect: number[];
  readonly url?: string;
  readonly dest?: unknown;
  readonly overlaidText?: string;
  readonly contentsObj?: { readonly str: string };
}

const OUTSIDE = /^(https?|mailto|tel):/i;

/** The links of a page, those to other documents and those within this one. */
export async function linksOf(page: Page): Promise<Link[]> {
  const viewport = page.getViewport({ scale: 1 });
  const annotations: Annotation[] = await page.getAnnotations();
  return annotations.flatMap(({ id, subtype, rect, url, dest, overlaidText, contentsObj }) => {
    const outside = url !== undefined && OUTSIDE.test(url) ? url : null;
    if (subtype !== "Link" || (outside === null && !dest)) return [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = viewport.convertToViewportRectangle(rect);
    const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
    return {
      id,
      name: overlaidText?.trim() || contentsObj?.str || (outside ?? "A place in this document"),
      url: outside,
      place: dest,
      box: {
        left: percent(Math.min(x1, x2), viewport.width),
        top: percent(Math.min(y1, y2), viewport.height),
        width: percent(Math.abs(x2 - x1), viewport.width),
        height: percent(Math.abs(y2 - y1), viewport.height),
      },
    };
  });
}

/** The number of the page that a place within the document is on; null: there is none. */
export async function pageAt(document: Document, place: unknown): Promise<number | null> {
  const [target] = (typeof place === "string" ? await document.getDestination(place) : (place as unknown[])) ?? [];
  if (typeof target === "number") return target + 1;
  if (typeof target !== "object" || target === null) return null;
  return (await document.getPageIndex(target as Parameters<Document["getPageIndex"]>[0])) + 1;
}
