import { createContext, use, useCallback, useLayoutEffect, useSyncExternalStore } from "react";
import type { Session } from "../session/session";
import type { Status } from "../session/status";
import { type Node, PAGE } from "../tree/node";
import type { Elements } from "../wire/elements.gen";

/** The session that this page belongs to; given once, by main.tsx. */
export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error("No session: draw elements inside <SessionContext>.");
  return session;
}

/** A node's present record. The component is drawn again when this node changes, and for nothing else. */
export function useNode(id: number): Node {
  const { tree } = useSession();
  return useSyncExternalStore(
    useCallback((listener) => tree.subscribe(id, listener), [tree, id]),
    // A parent drops a node's component in the commit that drops the node, so a mounted one always finds its node.
    () => tree.get(id) as Node,
  );
}

/** The page's settings; undefined before there is a page. */
export function useSettings(): Elements["page"] | undefined {
  const { tree } = useSession();
  return useSyncExternalStore(
    useCallback((listener) => tree.subscribe(PAGE, listener), [tree]),
    () => tree.get(PAGE)?.props as Elements["page"] | undefined,
  );
}

/** True while a long run has not drawn this node again. */
export function useStale(id: number): boolean {
  const { freshness } = useSession();
  return useSyncExternalStore(freshness.changed.subscribe, () => freshness.isStale(id));
}

/** What `select` picks of how connection and script are doing; drawn again when that changes. */
export function useStatus<T>(select: (status: Status) => T): T {
  const session = useSession();
  return useSyncExternalStore(session.changed.subscribe, () => select(session.status));
}

/** Calls back whenever the connection stands again: what could not be fetched without it may come now. */
export function useConnected(again: () => void): void {
  const { connected } = useSession();
  // With the commit: what the page shows as failed is already waiting.
  useLayoutEffect(() => connected.subscribe(again), [connected, again]);
}
