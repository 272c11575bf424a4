import { Children } from "../parts/Children";
import { block } from "../parts/element";

/** A grid and its columns of buttons stand among the grid's neighbours. */
export const gridWithButtons = block("grid_with_buttons", ({ node }) => <Children of={node} />);
