import type { ReactNode } from "react";
import styles from "./ElementContainer.module.css";
import { useStale } from "./hooks";
import { keyClass, sizeStyle } from "./size";

interface Props {
  node: number;
  userKey: string | null;
  width?: string | number;
  children: ReactNode;
}

/** The box around each element. It alone follows staleness, so that dimming a page draws no element again. */
export function ElementContainer({ node, userKey, width = "stretch", children }: Props) {
  const stale = useStale(node);
  return (
    <div
      data-testid="stElementContainer"
      className={`stElementContainer element-container ${styles.container}${keyClass(userKey)}`}
      data-stale={stale}
      data-width={typeof width === "number" ? "fixed" : width}
      style={sizeStyle(width)}
    >
      {children}
    </div>
  );
}
