import { useEffect, useReducer } from "react";
import type { Rows } from "./rows";

/** A number that grows whenever the rows have changed, or have become others. */
export function useVersion(rows: Rows): number {
  const [version, grow] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    // What came between drawing and this moment was told to nobody.
    grow();
    return rows.subscribe(grow);
  }, [rows]);
  return version;
}
