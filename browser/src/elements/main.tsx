import { Children } from "../parts/Children";
import { block } from "../parts/element";
import { Flow } from "../parts/Flow";

export const main = block("main", ({ node }) => (
  <Flow>
    <Children of={node} />
  </Flow>
));
