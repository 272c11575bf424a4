import { Children } from "../parts/Children";
import { block } from "../parts/element";
import { Flow } from "../parts/Flow";
import { useNode } from "../parts/hooks";
import { Layout } from "../parts/Layout";
import styles from "./fragment.module.css";

/** What one fragment draws. What it draws elsewhere (a portal) stands there among its neighbours. */
export const fragment = block("fragment", ({ node, pending, portal }) => {
  const { children } = useNode(node);
  if (portal) return <Children of={node} />;
  if (children.length === 0) return pending ? <Skeleton /> : null;
  return (
    <Layout node={node} width="stretch" height="content">
      <Flow>
        <Children of={node} />
      </Flow>
    </Layout>
  );
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
