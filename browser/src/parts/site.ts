import { PAGE } from "../tree/node";
import type { Elements } from "../wire/elements.gen";
import { useNode } from "./hooks";

/** A page of the app, as the navigation lists it. */
export interface PageEntry {
  readonly title: string;
  readonly icon: string;
  /** Path below the base; "": the first page. */
  readonly path: string;
  readonly section: string;
  readonly hidden: boolean;
  /** Address of a page that is not of this app. */
  readonly url: string | null;
  readonly help: string | null;
}

interface LogoImage {
  /** Address of a picture, an emoji, or a named icon. */
  readonly image: string;
  readonly icon_image: string | null;
  readonly size: "small" | "medium" | "large";
  readonly link: string | null;
}

/** The app's pages and which one this is: part of the page's settings. */
export type Site = Pick<Elements["page"], "current" | "navigation" | "expanded" | "missing"> & {
  readonly pages: readonly PageEntry[];
  readonly logo: LogoImage | null;
};

export function useSite(): Site {
  return useNode(PAGE).props as unknown as Site;
}

/** The pages that the navigation shows. A single one needs none. */
export function listed({ pages, navigation }: Site): readonly PageEntry[] {
  if (navigation === "hidden") return [];
  const visible = pages.filter(({ hidden }) => !hidden);
  return visible.length > 1 ? visible : [];
}
