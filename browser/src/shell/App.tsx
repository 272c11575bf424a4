import { useEffect } from "react";
import { useArrived } from "../parts/arrivals";
import { Child } from "../parts/Children";
import { useStatus } from "../parts/hooks";
import { reached } from "../parts/persistently";
import { PAGE } from "../tree/node";
import styles from "./App.module.css";
import { goToFragment } from "./anchors";
import { Connection } from "./Connection";
import type { Embedding } from "./embed";
import { Hosted } from "./Hosted";
import { HotKeys } from "./HotKeys";
import { Inspected } from "./inspector";
import { Notices } from "./Notices";
import { Theme } from "./Theme";
import { Toasts } from "./Toasts";

/** The root of the page: the script's page, and what the shell adds around it. */
export function App({ embed }: { embed: Embedding }) {
  const link = useStatus((status) => status.link);
  const script = useStatus((status) => status.script);
  const arrived = useArrived();
  useEffect(() => {
    if (link === "CONNECTED") reached();
  }, [link]);
  return (
    <div
      className={`stApp ${styles.app}`}
      data-testid="stApp"
      data-test-connection-state={link}
      data-test-script-state={arrived || script !== "notRunning" ? script : "running"}
      data-embedded={embed.embedded}
      data-toolbar={embed.toolbar}
      data-padding={embed.padding}
      data-scrolling={embed.scrolling}
    >
      <Theme forced={embed.theme}>
        <Inspected>
          <HotKeys />
          <Hosted>
            <SessionPage skeleton={embed.skeleton} />
          </Hosted>
        </Inspected>
      </Theme>
      <Connection />
      <Notices />
      <Toasts />
    </div>
  );
}

/** The page of the present session. Another session's page is another page, whatever its nodes are numbered. */
function SessionPage({ skeleton }: { skeleton: boolean }) {
  const page = useStatus((status) => status.page);
  useEffect(() => {
    if (page > 0) goToFragment(document);
  }, [page]);
  if (page === 0) return skeleton && <Skeleton />;
  return <Child key={page} node={PAGE} />;
}

function Skeleton() {
  return (
    <div className={styles.skeleton} data-testid="stAppSkeleton" role="status" aria-label="Loading">
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}
