import { type RefObject, useRef } from "react";
import { Children } from "../parts/Children";
import { block } from "../parts/element";
import { Flow } from "../parts/Flow";
import { useNode, useSession } from "../parts/hooks";
import { Layout } from "../parts/Layout";
import { lazily, useLazy } from "../parts/lazy";
import { useReachable } from "../parts/reachable";

export const container = block(
  "container",
  ({ node, userKey, width, height, horizontal, horizontal_alignment, vertical_alignment, autoscroll, ...rest }) => {
    const flow = useRef<HTMLDivElement>(null);
    const follows = useFollows(node, autoscroll, height);
    useReachable(flow, height !== "content" || !rest.wrap);
    return (
      <Layout node={node} width={width} height={height}>
        <Flow
          ref={flow}
          direction={horizontal ? "horizontal" : "vertical"}
          x={horizontal_alignment}
          y={vertical_alignment}
          wrap={rest.wrap}
          gap={rest.gap}
          border={rest.border}
          scrolls={height !== "content"}
          userKey={userKey}
        >
          <Children of={node} />
        </Flow>
        {follows && <Autoscroll box={flow} />}
      </Layout>
    );
  },
);

/** A box that scrolls follows its end if the script says so, and by itself if it holds a conversation. */
function useFollows(node: number, autoscroll: boolean | null, height: string | number): boolean {
  const { tree } = useSession();
  const { children } = useNode(node);
  return autoscroll ?? (typeof height === "number" && children.some((id) => tree.get(id)?.kind === "chat_message"));
}

/** A chunk of its own: few containers follow their end. */
const chunk = lazily(() => import("../parts/autoscroll"));

function Autoscroll({ box }: { box: RefObject<HTMLElement | null> }) {
  const parts = useLazy(chunk);
  return parts ? <parts.Autoscroll box={box} /> : null;
}
