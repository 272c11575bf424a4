import { memo } from "react";
import { Guard } from "./Guard";
import { useNode, useSession } from "./hooks";
import { useRegistry } from "./registry";
import { Unknown } from "./Unknown";

/** The elements that a node holds, in order. React knows each by its node id, so it survives any neighbour's change. */
export function Children({ of }: { of: number }) {
  return useNode(of).children.map((child) => <Child key={child} node={child} />);
}

/** One of them. */
export const Child = memo(({ node }: { node: number }) => {
  // A node's kind never changes, so there is nothing to subscribe to.
  const kind = useSession().tree.get(node)?.kind ?? "";
  const Drawn = useRegistry()[kind];
  return <Guard node={node}>{Drawn ? <Drawn node={node} /> : <Unknown node={node} kind={kind} />}</Guard>;
});
Child.displayName = "Child";
