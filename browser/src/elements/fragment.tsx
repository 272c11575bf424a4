import { Children } from "../parts/Children";
import { block } from "../parts/element";
import { useNode } from "../parts/hooks";
import styles from "./fragment.module.css";

/** What one fragment draws: it stands among its neighbours as if they were its own. */
export const fragment = block("fragment", ({ node, pending }) => {
  const { children } = useNode(node);
  return pending && children.length === 0 ? <Skeleton /> : <Children of={node} />;
});

/** Holds the place of what a parallel fragment will draw. */
function Skeleton() {
  return (
    <div className={`stSkeleton ${styles.skeleton}`} data-testid="stSkeleton" role="status" aria-label="Loading">
      <i />
      <i />
      <i />
    </div>
  );
}
