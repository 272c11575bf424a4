import type { PageEntry } from "../../parts/site";

/** Pages under one heading; "" for those without. */
export interface Section {
  readonly name: string;
  readonly pages: PageEntry[];
}

/** The pages by section, in the order in which the sections first come. */
export function sections(entries: readonly PageEntry[]): Section[] {
  const found = new Map<string, Section>();
  for (const entry of entries) {
    const section = found.get(entry.section) ?? { name: entry.section, pages: [] };
    found.set(entry.section, section);
    section.pages.push(entry);
  }
  return [...found.values()];
}
