import { useRef } from "react";
import { useAutoscroll } from "../parts/autoscroll";
import { Children } from "../parts/Children";
import { block } from "../parts/element";
import { Flow } from "../parts/Flow";
import { Layout } from "../parts/Layout";

export const container = block(
  "container",
  ({ node, userKey, width, height, horizontal, horizontal_alignment, vertical_alignment, autoscroll, ...rest }) => {
    const flow = useRef<HTMLDivElement>(null);
    useAutoscroll(flow, autoscroll === true);
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
      </Layout>
    );
  },
);
