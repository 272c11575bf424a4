import type { Rectangle } from "@glideapps/glide-data-grid";
import { useCallback, useEffect, useState } from "react";
import type { Rows } from "./rows";
import type { Placed } from "./view";

/** Rows beyond those in view that are fetched with them. */
const AHEAD = 30;

/** What of the grid is in view: those rows are wanted, in those columns. `frozen` columns never scroll. */
export function useRegion(rows: Rows, columns: readonly Placed[], frozen: number, version: number) {
  const [region, become] = useState<Rectangle>({ x: 0, y: 0, width: 1, height: 1 });
  useEffect(() => {
    // A new version may mean that what is in view is to be fetched again.
    void version;
    const { x, y, width, height } = region;
    const shown = [...columns.slice(0, frozen), ...columns.slice(x, x + width + 1)];
    const names = [...new Set(shown.map(({ name }) => name))];
    rows.want({ from: Math.max(0, y - AHEAD), to: y + height + AHEAD, columns: names });
  }, [rows, columns, frozen, region, version]);
  const look = useCallback((next: Rectangle) => become((old) => (same(old, next) ? old : next)), []);
  const redraw = useCallback(() => become((old) => ({ ...old })), []);
  return { region, look, redraw };
}

function same(one: Rectangle, other: Rectangle): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}
