import { memo, useSyncExternalStore } from "react";
import type { Kind } from "../tree/node";
import { Signal } from "../tree/signal";
import { expected } from "./arrivals";
import type { Drawn } from "./element";

type Chunk<K extends Kind> =
  | { state: "idle" | "loading" }
  | { state: "here"; component: Drawn<K> }
  | { state: "failed"; error: unknown };

interface Preloadable {
  /** Fetches the chunk before an element of its kind is drawn. */
  preload(): Promise<void>;
}

/**
 * An element whose code is a chunk of its own, loaded when a page first draws one.
 * Not React.lazy: once the chunk is here its elements draw at once, where Suspense would hold back what it reveals
 * for 300 ms after the last fallback.
 */
export function later<K extends Kind>(load: () => Promise<Drawn<K>>): Drawn<K> & Preloadable {
  let chunk: Chunk<K> = { state: "idle" };
  const changed = new Signal();
  const become = (next: Chunk<K>) => {
    chunk = next;
    changed.emit();
  };
  const preload = async () => {
    chunk = { state: "loading" };
    await load().then(
      (component) => become({ state: "here", component }),
      (error: unknown) => become({ state: "failed", error }),
    );
  };
  const read = () => {
    if (chunk.state === "idle") expected(preload());
    return chunk;
  };
  // biome-ignore lint/correctness/noComponentHookFactories: called once an element, when the registry is made
  const Later = ({ node }: { node: number; kind?: K }) => {
    const now = useSyncExternalStore(changed.subscribe, read);
    if (now.state === "failed") throw now.error;
    if (now.state !== "here") return null;
    const Loaded = now.component;
    return <Loaded node={node} />;
  };
  Later.displayName = "Later";
  return Object.assign(memo(Later), { preload });
}
