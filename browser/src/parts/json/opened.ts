import { branches, type Json } from "./parse";

const MOST_ROWS = 600;

/**
 * The branches that are open at first: level by level, so many levels (null: all), until the tree has as many rows as
 * anybody would look through. Never an empty one.
 */
export function openedAtFirst(root: Json, levels: number | null): ReadonlySet<Json> {
  const opened = new Set<Json>();
  let rows = 0;
  let level = [root];
  for (let depth = 0; level.length > 0 && (levels === null || depth < levels); depth++) {
    const next: Json[] = [];
    for (const value of level) {
      const inside = branches(value);
      if (inside === null || inside.length === 0) continue;
      // The root opens whatever it holds: its list is cut where it gets too long.
      if (rows > 0 && rows + inside.length > MOST_ROWS) continue;
      opened.add(value);
      rows += inside.length;
      next.push(...inside.map(([, one]) => one).slice(0, MOST_ROWS));
    }
    level = next;
  }
  return opened;
}
