import { Children } from "../parts/Children";
import { block } from "../parts/element";

export const overlay = block("overlay", ({ node }) => <Children of={node} />);
