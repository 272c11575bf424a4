import { memo, useSyncExternalStore } from "react";
import type { Kind } from "../tree/node";
import { Signal } from "../tree/signal";
import { expected, together } from "./arrivals";
import { ElementContainer } from "./ElementContainer";
import type { Drawn } from "./element";
import fault from "./Fault.module.css";
import { useNode } from "./hooks";
import { persistently, unfetched } from "./persistently";

type Chunk<K extends Kind> =
  | { state: "idle" | "loading" }
  | { state: "here"; component: Drawn<K> }
  | { state: "failed"; error: unknown };

interface Preloadable {
  /** Fetches the chunk before an element of its kind is drawn. Settles when it has come, or has not for the first time. */
  preload(): Promise<void>;
}

/**
 * An element whose code is a chunk of its own, loaded when a page first draws one.
 * Not React.lazy: once the chunk is here its elements draw at once, where Suspense would hold back what it reveals
 * for 300 ms after the last fallback. And React.lazy would never fetch again what could not be fetched once.
 */
export function later<K extends Kind>(load: () => Promise<Drawn<K>>): Drawn<K> & Preloadable {
  let chunk: Chunk<K> = { state: "idle" };
  const changed = new Signal();
  const become = (next: Chunk<K>) => {
    chunk = next;
    changed.emit();
  };
  const preload = () => {
    chunk = { state: "loading" };
    return new Promise<void>((settled) => {
      const failed = (error: unknown) => {
        become({ state: "failed", error });
        settled();
      };
      together(persistently(load, failed), (component) => {
        become({ state: "here", component });
        settled();
      });
    });
  };
  const read = () => {
    if (chunk.state === "idle") expected(preload());
    return chunk;
  };
  // biome-ignore lint/correctness/noComponentHookFactories: called once an element, when the registry is made
  const Later = ({ node }: { node: number; kind?: K }) => {
    const now = useSyncExternalStore(changed.subscribe, read);
    if (now.state === "failed") return <Missing node={node} error={now.error} />;
    if (now.state !== "here") return null;
    const Loaded = now.component;
    return <Loaded node={node} />;
  };
  Later.displayName = "Later";
  return Object.assign(memo(Later), { preload });
}

/** Stands in for an element until its code has come after all. */
function Missing({ node, error }: { node: number; error: unknown }) {
  const { kind, key } = useNode(node);
  return (
    <ElementContainer node={node} userKey={key}>
      <div className={fault.fault} role="alert">
        {unfetched(kind)} ({error instanceof Error ? error.message : String(error)})
      </div>
    </ElementContainer>
  );
}
