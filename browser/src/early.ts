/**
 * What a page does first, in a file of its own that comes before the others: it calls the server, so that the script runs
 * while the browser still fetches and reads the page's code.
 */
import { about } from "./session/about";
import { hello } from "./session/hello";
import { Knock } from "./session/knock";
import { memory } from "./session/memory";
import { place, streamAddress } from "./session/place";
import { embedding } from "./shell/embed";
import { lastScheme } from "./theme/theme";

declare global {
  /** Opened by index.html: its way to the server takes as long as this file's. Missing where a proxy forbids such scripts. */
  var ostinatoStream: WebSocket | undefined;
}

export const embed = embedding(location.search);
export const stream = streamAddress(document.baseURI);
export const here = () => place(document.baseURI, location);
export const knock = new Knock(
  globalThis.ostinatoStream ?? new WebSocket(stream),
  hello(memory.get(), 0, here(), about(lastScheme(embed.theme), embed.embedded)),
);
