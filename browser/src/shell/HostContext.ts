import { createContext, type ReactNode } from "react";

/** An entry of the menu; null: a line between entries. */
export type HostEntry = { readonly key: string; readonly name: string; readonly act: () => void } | null;

/** What the page around this one adds to it. */
export interface Additions {
  readonly toolbar: ReactNode;
  readonly menu: readonly HostEntry[];
}

export const NOTHING: Additions = { toolbar: null, menu: [] };

export const HostContext = createContext<Additions>(NOTHING);
