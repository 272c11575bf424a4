import { Children } from "../parts/Children";
import { block } from "../parts/element";
import { Flow } from "../parts/Flow";
import { Layout } from "../parts/Layout";

/** Several elements in one cell. The grid around it draws the cell itself, as it does for every child. */
export const gridCell = block("grid_cell", ({ node, userKey }) => (
  <Layout node={node} width="stretch" height="stretch">
    <Flow userKey={userKey}>
      <Children of={node} />
    </Flow>
  </Layout>
));
