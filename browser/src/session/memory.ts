import { ofThisTab } from "../state/storage";
import type { Surroundings } from "./session";

const SESSION = "ostinato.session";

/**
 * Keeps the session's id over a reload. A tab that another one opened begins with a copy of what that one keeps, and
 * must not take its session over: only a page that comes back to itself remembers.
 */
export const memory: Surroundings["memory"] = {
  get: () => (cameBack() ? ofThisTab.get(SESSION) : null),
  set: (id) => ofThisTab.set(SESSION, id),
};

function cameBack(): boolean {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return navigation?.type === "reload" || navigation?.type === "back_forward";
}
