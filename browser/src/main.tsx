import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { embed, here, knock, stream } from "./early";
import { SessionContext } from "./parts/hooks";
import { RegistryContext } from "./parts/registry";
import { about } from "./session/about";
import { memory } from "./session/memory";
import { pageAddress, replaceAddress, replaceQuery } from "./session/place";
import { watchPresence } from "./session/presence";
import { watchPresses } from "./session/press";
import { Session } from "./session/session";
import { Trail } from "./session/trail";
import { App } from "./shell/App";
import { followAnchors } from "./shell/anchors";
import { arrive } from "./shell/arrival";
import { ofThisTab } from "./state/storage";
import "./theme/base.css";
import "./theme/font.css";
import "./theme/print.css";
import { schemeInView, showLastTheme } from "./theme/theme";
import "./theme/tokens.css";
import { registry } from "./wire/registry.gen";

showLastTheme(embed.theme);

const trail = new Trail(ofThisTab);
const session = new Session({
  url: stream,
  location: here,
  replaceQuery,
  go: (there, push) => (push ? trail.visit : replaceAddress)(pageAddress(document.baseURI, there)),
  leave: (address) => location.assign(new URL(address, document.baseURI)),
  turned: (turn) => arrive(turn, trail),
  about: () => about(schemeInView(), embed.embedded),
  memory,
  open: (url) => knock.take() ?? new WebSocket(url),
  // A frame is on the screen's way the moment it has arrived: no scheduler between message and page.
  commit: flushSync,
});
session.start();

watchPresence(session);
watchPresses(session);
// A pointer that comes near is the first sign of a press.
addEventListener("pointerover", keepPresses, { once: true, passive: true });
addEventListener("popstate", () => {
  trail.returned();
  session.moved();
});
followAnchors(document, trail.visit);

// The page is there when the first frame is: that one may have come already.
const root = createRoot(document.getElementById("root") as HTMLElement);
flushSync(() =>
  root.render(
    <SessionContext value={session}>
      <RegistryContext value={registry}>
        <App embed={embed} />
      </RegistryContext>
    </SessionContext>,
  ),
);

async function keepPresses(): Promise<void> {
  const { keepMovedPresses } = await import("./session/movedPress");
  keepMovedPresses();
}
