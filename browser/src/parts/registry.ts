import { createContext, type ExoticComponent, use } from "react";

/** Tag → component, for every element that this page knows. */
export type Registry = Readonly<Record<string, ExoticComponent<{ node: number }> | undefined>>;

/** Given by main.tsx, so that parts need not import the elements that are made of them. */
export const RegistryContext = createContext<Registry>({});

export function useRegistry(): Registry {
  return use(RegistryContext);
}
