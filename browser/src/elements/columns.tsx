import { Children } from "../parts/Children";
import { block } from "../parts/element";
import { Flow } from "../parts/Flow";
import { Layout } from "../parts/Layout";

export const columns = block("columns", ({ node, userKey, gap, width, wrap }) => (
  <Layout node={node} width={width}>
    <Flow direction="horizontal" y="distribute" gap={gap} wrap={wrap} userKey={userKey}>
      <Children of={node} />
    </Flow>
  </Layout>
));
