import type { CSSProperties, ReactNode, Ref } from "react";
import type { Elements } from "../wire/elements.gen";
import styles from "./Flow.module.css";
import { gapSize, keyClass } from "./size";

type Container = Elements["container"];

interface Props {
  direction?: "vertical" | "horizontal";
  gap?: Container["gap"];
  x?: Container["horizontal_alignment"];
  y?: Container["vertical_alignment"];
  wrap?: boolean;
  border?: boolean;
  /** Takes the height of what is around it, and scrolls. */
  scrolls?: boolean;
  userKey?: string | null;
  children: ReactNode;
  ref?: Ref<HTMLDivElement>;
}

/** Elements one below the other (stVerticalBlock) or side by side (stHorizontalBlock). */
export function Flow({
  direction = "vertical",
  gap = "small",
  x = "left",
  y = "top",
  wrap = true,
  border = false,
  scrolls = false,
  userKey = null,
  children,
  ref,
}: Props) {
  const name = direction === "vertical" ? "stVerticalBlock" : "stHorizontalBlock";
  return (
    <div
      ref={ref}
      data-testid={name}
      className={`${name} ${styles.flow}${keyClass(userKey)}`}
      data-direction={direction}
      data-x={x}
      data-y={y}
      data-wrap={wrap}
      data-border={border || undefined}
      data-scrolls={scrolls || undefined}
      style={{ "--gap": gapSize(gap) } as CSSProperties}
    >
      {children}
    </div>
  );
}
