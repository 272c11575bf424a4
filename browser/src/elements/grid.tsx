import { type CSSProperties, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { Child } from "../parts/Children";
import { block } from "../parts/element";
import { columnsThatFit, spanOf } from "../parts/gridColumns";
import { useNode } from "../parts/hooks";
import { Layout } from "../parts/Layout";
import { useReachable } from "../parts/reachable";
import { gapSize, keyClass } from "../parts/size";
import type { Node } from "../tree/node";
import css from "./grid.module.css";

const MOST = 24;
const NARROWEST = 200;

export const grid = block("grid", ({ node, userKey, columns, wrap, width, height, ...rest }) => {
  const place = useRef<HTMLDivElement>(null);
  const most = columns === "auto" ? MOST : columns;
  const narrowest = rest.min_column_width === "auto" ? NARROWEST : rest.min_column_width;
  const fitting = useFitting(place, most, narrowest);
  const shown = wrap ? fitting : most;
  useReachable(place, !wrap || typeof height === "number");
  return (
    <Layout node={node} width={width} height={height}>
      <div
        ref={place}
        className={`stGrid ${css.grid}${keyClass(userKey)}`}
        data-testid="stGrid"
        data-wrap={wrap}
        data-y={rest.vertical_alignment}
        data-border={rest.border || undefined}
        data-rows={typeof rest.row_height === "number" ? "fixed" : "content"}
        data-height={typeof height === "number" ? "fixed" : height}
        style={
          {
            gridTemplateColumns: `repeat(${shown}, minmax(${wrap ? 0 : narrowest}px, 1fr))`,
            gridAutoRows: typeof rest.row_height === "number" ? rest.row_height : undefined,
            gridAutoFlow: rest.dense ? "row dense" : undefined,
            rowGap: gapSize(rest.row_gap),
            columnGap: gapSize(rest.column_gap),
          } as CSSProperties
        }
      >
        {useNode(node).children.map((child) => (
          <Cell key={child} node={child} columns={shown} scrolls={typeof rest.row_height === "number"} />
        ))}
      </div>
    </Layout>
  );
});

/** One child of the grid, whatever it is. */
function Cell({ node, columns, scrolls }: { node: number; columns: number; scrolls: boolean }) {
  const { kind, props } = useNode(node);
  const place = useRef<HTMLDivElement>(null);
  useReachable(place, scrolls);
  const { column_span = 1, row_span = 1 } = kind === "grid_cell" ? (props as Node<"grid_cell">["props"]) : {};
  return (
    <div
      ref={place}
      className={`stGridCell ${css.cell}`}
      data-testid="stGridCell"
      style={{
        gridColumn: spanOf(column_span, columns),
        gridRow: row_span > 1 ? `span ${row_span}` : undefined,
      }}
    >
      <Child node={node} />
    </div>
  );
}

/** How many columns there is room for; followed as the grid's width changes. */
function useFitting(place: RefObject<HTMLDivElement | null>, most: number, narrowest: number): number {
  const [columns, setColumns] = useState(1);
  useLayoutEffect(() => {
    const grid = place.current;
    if (!grid) return;
    const measure = () => {
      const style = getComputedStyle(grid);
      const gap = Number.parseFloat(style.columnGap) || 0;
      const width = grid.clientWidth - 2 * (Number.parseFloat(style.paddingLeft) || 0);
      // Out of sight, in a closed tab, it has none.
      if (width > 0) setColumns(columnsThatFit(width, { most, narrowest, gap }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(grid);
    return () => observer.disconnect();
  }, [place, most, narrowest]);
  return Math.min(columns, most);
}
