import { Children } from "../parts/Children";
import { ElementContainer } from "../parts/ElementContainer";
import { block } from "../parts/element";
import { useNode } from "../parts/hooks";

export const empty = block("empty", ({ node, userKey }) => {
  if (useNode(node).children.length > 0) return <Children of={node} />;
  return (
    <ElementContainer node={node} userKey={userKey}>
      <div className="stEmpty" data-testid="stEmpty" />
    </ElementContainer>
  );
});
