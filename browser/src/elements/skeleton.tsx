import { Children } from "../parts/Children";
import { ElementContainer } from "../parts/ElementContainer";
import { block } from "../parts/element";
import { useNode } from "../parts/hooks";
import css from "./skeleton.module.css";

export const skeleton = block("skeleton", ({ node, userKey, height, width, delayed }) => {
  if (useNode(node).children.length > 0) return <Children of={node} />;
  return (
    <ElementContainer node={node} userKey={userKey} width={width} height={height ?? undefined}>
      <div
        className={`stSkeleton ${css.skeleton}`}
        data-testid="stSkeletonElement"
        data-delayed={delayed || undefined}
        role="status"
        aria-label="Loading"
        style={{ height: typeof height === "number" ? height : undefined }}
      />
    </ElementContainer>
  );
});
