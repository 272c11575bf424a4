import type { ReactNode } from "react";
import styles from "./ElementContainer.module.css";
import { useStale } from "./hooks";
import { keyClass, sizeName, sizeStyle } from "./size";
import sized from "./sized.module.css";

interface Props {
  node: number;
  userKey: string | null;
  width?: string | number;
  height?: string | number;
  children: ReactNode;
}

/** The box around each element. It alone follows staleness, so that dimming a page draws no element again. */
export function ElementContainer({ node, userKey, width = "stretch", height, children }: Props) {
  const stale = useStale(node);
  return (
    <div
      data-testid="stElementContainer"
      className={`stElementContainer element-container ${sized.sized} ${styles.container}${keyClass(userKey)}`}
      data-node={node}
      data-stale={stale}
      data-width={sizeName(width)}
      data-height={height === "stretch" ? height : undefined}
      style={sizeStyle(width)}
    >
      {children}
    </div>
  );
}
