import { button } from "./button";
import { chart } from "./chart";
import { checkbox } from "./checkbox";
import { chipCells } from "./chips";
import { link } from "./link";
import { media, picture } from "./picture";
import { progress } from "./progress";
import { loading, text } from "./text";

/** How cells are drawn: by the first that knows how. What none of them knows is text. */
export const renderers = [loading, checkbox, chipCells, link, picture, media, progress, chart, button, text];
