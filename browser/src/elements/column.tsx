import { Children } from "../parts/Children";
import { block } from "../parts/element";
import { Flow } from "../parts/Flow";
import { keyClass } from "../parts/size";
import styles from "./column.module.css";

export const column = block("column", ({ node, userKey, weight, vertical_alignment, border }) => (
  <div
    data-testid="stColumn"
    data-node={node}
    className={`stColumn ${styles.column}${keyClass(userKey)}`}
    data-y={vertical_alignment}
    data-border={border || undefined}
    style={{ flexGrow: weight }}
  >
    <Flow>
      <Children of={node} />
    </Flow>
  </div>
));
