import { use, useRef } from "react";
import { Children } from "../parts/Children";
import { block } from "../parts/element";
import { Flow } from "../parts/Flow";
import { useReachable } from "../parts/reachable";
import { keyClass } from "../parts/size";
import { TabsContext } from "../parts/TabsContext";
import styles from "./tab.module.css";

/** The panel below the row of tabs. Out of view it stays mounted: what the user did in it is not lost. */
export const tab = block("tab", ({ node, userKey }) => {
  const { prefix, active, height } = use(TabsContext);
  const flow = useRef<HTMLDivElement>(null);
  useReachable(flow, height !== "content" && node === active);
  return (
    <div
      role="tabpanel"
      id={`${prefix}-panel-${node}`}
      className={`${styles.panel}${keyClass(userKey)}`}
      data-testid="stTabPanel"
      aria-labelledby={`${prefix}-tab-${node}`}
      hidden={node !== active}
    >
      <Flow ref={flow} scrolls={height !== "content"}>
        <Children of={node} />
      </Flow>
    </div>
  );
});
