import type { ReactNode } from "react";
import { sizeName, sizeStyle } from "./size";
import sized from "./sized.module.css";

interface Props {
  node: number;
  width: string | number;
  height?: string | number;
  children: ReactNode;
}

/** The box around a block: its size among its neighbours. What the block does with it is the block's own affair. */
export function Layout({ node, width, height, children }: Props) {
  return (
    <div
      data-testid="stLayoutWrapper"
      data-node={node}
      className={sized.sized}
      data-width={sizeName(width)}
      data-height={sizeName(height)}
      style={sizeStyle(width, height)}
    >
      {children}
    </div>
  );
}
