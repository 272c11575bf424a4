import { block } from "../parts/element";

/** The grid draws the buttons, and answers for this node. */
export const buttonColumn = block("button_column", () => null);
