import { plainText } from "./draw";
import { isPlain, parseLabel } from "./parse";

/** What a label says, without its markup: for the names of controls. */
export const words = (label: string): string => (isPlain(label) ? label : parseLabel(label).map(plainText).join(" "));
