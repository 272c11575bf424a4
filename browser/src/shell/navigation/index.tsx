import type { ReactNode } from "react";
import { lazily, useLazy } from "../../parts/lazy";
import { listed, useSite } from "../../parts/site";

/** A chunk of its own: an app with one page and without a logo does not load it. */
const chunk = lazily(() => import("./navigation"));

function Loaded({ draw }: { draw: (parts: typeof import("./navigation")) => ReactNode }) {
  const parts = useLazy(chunk);
  return parts && draw(parts);
}

/** The list of pages at the top of the sidebar. `alone`: the sidebar holds nothing else. */
export function SidebarNavigation({ alone }: { alone: boolean }) {
  const site = useSite();
  if (site.navigation !== "sidebar" || listed(site).length === 0) return null;
  return <Loaded draw={(parts) => <parts.SidebarNavigation alone={alone} />} />;
}

/** The list of pages in the header. */
export function TopNavigation() {
  const site = useSite();
  if (site.navigation !== "top" || listed(site).length === 0) return null;
  return <Loaded draw={(parts) => <parts.TopNavigation />} />;
}

/** The app's logo: in the sidebar, or in the header while no sidebar is in view. */
export function Logo({ place }: { place: "sidebar" | "header" }) {
  return useSite().logo ? <Loaded draw={(parts) => <parts.Logo place={place} />} /> : null;
}

/** Says that the address names no page of the app. */
export function Missing() {
  return useSite().missing ? <Loaded draw={(parts) => <parts.Missing />} /> : null;
}
