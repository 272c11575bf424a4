import { useMemo, useRef } from "react";
import { naturalWidth } from "./layout";
import type { Rows } from "./rows";
import type { GridTheme } from "./theme";
import type { Placed } from "./view";

/**
 * How wide columns are by themselves. A column keeps the width that its first rows gave it: other data do not make the
 * view jump.
 */
export function useWidths(columns: readonly Placed[], rows: Rows, theme: GridTheme | null, version: number) {
  const known = useRef(new Map<string, number>());
  return useMemo(() => {
    void version;
    const widths = new Map<string, number>();
    for (const column of theme ? columns : []) {
      const kept = known.current.get(column.key);
      const width = kept ?? naturalWidth(column, rows, theme as GridTheme);
      widths.set(column.key, width);
      if (rows.height > 0 && rows.value(0, column.name) !== undefined) known.current.set(column.key, width);
    }
    return widths;
  }, [columns, rows, theme, version]);
}
