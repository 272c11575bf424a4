import { useEffect, useRef, useState } from "react";

/** Milliseconds after which a copy that is under way is told of. */
const PATIENCE = 300;

/** A copy that is under way: another one takes its place, and the user may call it off. */
export function useCopying() {
  const current = useRef<AbortController>(null);
  const [slow, tell] = useState(false);
  const cancel = () => current.current?.abort();
  useEffect(() => () => current.current?.abort(), []);
  const begin = () => {
    cancel();
    const own = new AbortController();
    current.current = own;
    const timer = setTimeout(() => tell(true), PATIENCE);
    const end = () => {
      clearTimeout(timer);
      if (current.current === own) tell(false);
    };
    own.signal.addEventListener("abort", end);
    return { off: own.signal, end };
  };
  /** null: none, or none that takes long. */
  return { copying: slow ? { cancel } : null, begin };
}
