import type { Plugin, Rolldown } from "vite";

/** All that a page needs at its start, which is two files: dozens of small ones travel slower, and compress worse. */
const start = new Set<string>();
/** What calls the server while the rest of the start is on its way. */
const early = new Set<string>();
const EARLY = /\/src\/early\.ts$/;

export const isStart = (module: string): boolean => start.has(module);
export const isEarly = (module: string): boolean => early.has(module);

/** Finds what the page's entry imports at once, itself included; what it imports later is not followed. */
export const findStart: Plugin = {
  name: "find-start",
  buildEnd() {
    const all = [...this.getModuleIds()];
    follow(
      this,
      start,
      all.filter((id) => this.getModuleInfo(id)?.isEntry),
    );
    follow(
      this,
      early,
      all.filter((id) => EARLY.test(id)),
    );
  },
};

function follow(context: Rolldown.PluginContext, found: Set<string>, waiting: string[]): void {
  for (const id of waiting) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(context.getModuleInfo(id)?.importedIds ?? []));
  }
}

/** Has the page begin with what calls the server. It waits for nothing: neither for the page's end nor for its styles. */
export const startEarly: Plugin = {
  name: "start-early",
  transformIndexHtml: {
    order: "post",
    handler(_, { bundle }) {
      const chunk = Object.values(bundle ?? {}).find((file) => file.type === "chunk" && file.moduleIds.some(isFirst));
      if (!chunk) return [];
      const attrs = {
        type: "module",
        async: true,
        fetchpriority: "high",
        crossorigin: true,
        src: `./${chunk.fileName}`,
      };
      return [{ tag: "script", attrs, injectTo: "head-prepend" }];
    },
  },
};

const isFirst = (id: string): boolean => EARLY.test(id);
