import type { Plugin } from "vite";

/** All that a page needs at its start, which is one file: dozens of small ones travel slower, and compress worse. */
const start = new Set<string>();

export const isStart = (module: string): boolean => start.has(module);

/** Finds what the page's entry imports at once, itself included; what it imports later is not followed. */
export const findStart: Plugin = {
  name: "find-start",
  buildEnd() {
    const waiting = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry);
    for (const id of waiting) {
      if (start.has(id)) continue;
      start.add(id);
      waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []));
    }
  },
};
