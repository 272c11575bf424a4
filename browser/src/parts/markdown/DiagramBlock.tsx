import { use } from "react";
import { CodeBlock } from "../code/CodeBlock";
import { lazily, useLazy } from "../lazy";
import { UnfinishedContext } from "./UnfinishedContext";

const diagram = lazily(async () => (await import("../diagram/Mermaid")).Mermaid);

/** A block of Mermaid's text form as its diagram; as the text, while that is growing or the diagram on its way. */
export function DiagramBlock({ body }: { body: string }) {
  const Mermaid = useLazy(diagram);
  const unfinished = use(UnfinishedContext);
  const text = <CodeBlock body={body} language="mermaid" />;
  return Mermaid && !unfinished ? <Mermaid body={body} alt={null} meanwhile={text} /> : text;
}
