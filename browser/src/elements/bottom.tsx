import { Children } from "../parts/Children";
import { block } from "../parts/element";
import { Flow } from "../parts/Flow";
import { useNode } from "../parts/hooks";
import styles from "./bottom.module.css";

export const bottom = block("bottom", ({ node }) => {
  if (useNode(node).children.length === 0) return null;
  return (
    <div className={`stBottom ${styles.bottom}`} data-testid="stBottom">
      <div className={`stBottomBlockContainer ${styles.block}`} data-testid="stBottomBlockContainer">
        <Flow>
          <Children of={node} />
        </Flow>
      </div>
    </div>
  );
});
