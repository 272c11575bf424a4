import type { Plugin, Rolldown } from "vite";

/** Files that are needed to draw something: the server names them in a page's HTML. */
interface Files {
  styles: string[];
  modules: string[];
}

const ELEMENT = /\/src\/elements\/([^/]+)\.tsx$/;
const LIST = "/src/wire/chunks.gen.ts";

/** Writes elements.json: which files draw which element, beyond those that every page loads at its start. */
export const listElementFiles: Plugin = {
  name: "list-element-files",
  enforce: "post",
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
    const start = new Set(chunks.filter((chunk) => chunk.isEntry).flatMap((chunk) => withImports(bundle, chunk)));
    const list = chunks.filter((chunk) => chunk.moduleIds.some((id) => id.endsWith(LIST)));
    const elements: Record<string, Files> = {};
    for (const chunk of chunks.filter((one) => !start.has(one))) {
      const needed = [...new Set([...list, chunk].flatMap((one) => withImports(bundle, one)))];
      const files = filesOf(needed.filter((one) => !start.has(one)));
      for (const id of chunk.moduleIds) {
        const name = ELEMENT.exec(id)?.[1];
        if (name !== undefined) elements[name] = files;
      }
    }
    this.emitFile({ type: "asset", fileName: "elements.json", source: JSON.stringify(elements) });
  },
};

/** A chunk, and all that must have come before it can run. */
function withImports(bundle: Rolldown.OutputBundle, chunk: Rolldown.OutputChunk): Rolldown.OutputChunk[] {
  const found = new Set([chunk]);
  for (const one of found) {
    for (const name of one.imports) {
      const imported = bundle[name];
      if (imported?.type === "chunk") found.add(imported);
    }
  }
  return [...found];
}

function filesOf(chunks: Rolldown.OutputChunk[]): Files {
  return {
    styles: [...new Set(chunks.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]))],
    modules: chunks.map((chunk) => chunk.fileName),
  };
}
