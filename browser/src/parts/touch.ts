/** The finger is the pointer: a field that takes the focus brings up a keyboard over half of the page. */
export const touch = matchMedia("(pointer: coarse)").matches;
