import type { Elements } from "../wire/elements.gen";

export type Kind = keyof Elements;

/** One element on the page. Never changed in place: a new record for each change, so that identity tells. */
export interface Node<K extends Kind = Kind> {
  readonly id: number;
  readonly parent: number;
  readonly kind: K;
  readonly props: Elements[K];
  /** The user's key, shown as the class st-key-…. */
  readonly key: string | null;
  /** Identity that answers are sent under; null: not a widget. */
  readonly widget: string | null;
  /** Id of the form that holds back this widget's answers. */
  readonly form: string | null;
  readonly value: unknown;
  readonly children: readonly number[];
}

/** The page as a whole holds the areas; the server gives these numbers. */
export const PAGE = 0;
export const MAIN = 1;
export const SIDEBAR = 2;
/** Pinned below the main area. */
export const BOTTOM = 3;
/** What lies over the page, whatever drew it: dialogs. */
export const OVERLAY = 4;
