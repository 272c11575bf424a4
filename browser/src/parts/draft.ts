import { useState } from "react";

/**
 * What the user has changed but not committed, kept over the value it was made on.
 * A draft outlives any number of reruns; it ends when the value itself changes, by a commit or by the server.
 */
export function useDraft<Draft, Value = unknown>(value: Value): [Draft | null, (draft: Draft | null) => void] {
  const [held, hold] = useState<{ over: Value; draft: Draft } | null>(null);
  const current = held !== null && Object.is(held.over, value) ? held : null;
  // Forgotten for good: a value that comes back later must not bring its old draft back.
  if (held !== current) hold(null);
  return [current?.draft ?? null, (draft) => hold(draft === null ? null : { over: value, draft })];
}
