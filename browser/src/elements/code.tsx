import { CodeBlock } from "../parts/code/CodeBlock";
import { element } from "../parts/element";

export const code = element("code", ({ body, language, line_numbers, wrap_lines, height }) => (
  <CodeBlock
    body={body}
    language={language}
    lineNumbers={line_numbers}
    wrap={wrap_lines}
    style={{ height: height === "stretch" ? "100%" : typeof height === "number" ? height : undefined }}
  />
));
