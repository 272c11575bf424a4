import { instance } from "@viz-js/viz";
import type { Answer, Question, Ready } from "./graphviz";

// Graphviz is WebAssembly, which the page's policy forbids: code of this worker alone may compile it. A large graph
// does not hold up the page either.
const graphviz = instance();

/** What a graph has where it says nothing else: no ground, and letters whose widths Graphviz knows. */
const FONT = { fontname: "Helvetica" };

addEventListener("message", async ({ data }: MessageEvent<Question>) => {
  postMessage(await answered(data));
});

async function answered({ id, dot, engine }: Question): Promise<Answer> {
  try {
    const { output, errors } = (await graphviz).render(dot, {
      format: "svg",
      engine,
      graphAttributes: { bgcolor: "transparent", ...FONT },
      nodeAttributes: FONT,
      edgeAttributes: FONT,
    });
    if (output !== undefined) return { id, svg: output };
    return { id, error: errors.map(({ message }) => message).join("\n") || "There is no graph in this text." };
  } catch (caught) {
    return { id, error: caught instanceof Error ? caught.message : String(caught) };
  }
}

postMessage("ready" satisfies Ready);
