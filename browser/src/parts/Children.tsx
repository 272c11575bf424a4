import { memo } from "react";
import type { Node } from "../tree/node";
import { Guard } from "./Guard";
import { useNode, useSession } from "./hooks";
import { useRegistry } from "./registry";
import { Unknown } from "./Unknown";

/** The elements that a node holds, in order. React knows each by what does not change, so it survives its neighbours. */
export function Children({ of }: { of: number }) {
  const { tree } = useSession();
  return useNode(of).children.map((child) => <Child key={keyOf(tree.get(child))} node={child} />);
}

/**
 * A widget is known by its identity, everything else by kind and number. Another server process that goes on with the
 * session counts anew: numbers alone would make one field's focus and draft another one's.
 */
const keyOf = (node: Node | undefined) => node?.widget ?? `${node?.kind} ${node?.id}`;

/** One of them. */
export const Child = memo(({ node }: { node: number }) => {
  // A node's kind is part of its key, so there is nothing to subscribe to.
  const kind = useSession().tree.get(node)?.kind ?? "";
  const Drawn = useRegistry()[kind];
  return <Guard node={node}>{Drawn ? <Drawn node={node} /> : <Unknown node={node} kind={kind} />}</Guard>;
});
Child.displayName = "Child";
