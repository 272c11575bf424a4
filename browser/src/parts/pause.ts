import { useEffect, useRef } from "react";

/** A call held back until its cause has paused: `after` restarts the wait, `now` ends it. Dropped on unmount. */
export function usePause(milliseconds: number): { after: (call: () => void) => void; now: () => void } {
  const held = useRef<{ timer: ReturnType<typeof setTimeout>; call: () => void } | null>(null);

  const drop = () => {
    clearTimeout(held.current?.timer);
    held.current = null;
  };
  const now = () => {
    const call = held.current?.call;
    drop();
    call?.();
  };
  const after = (call: () => void) => {
    drop();
    held.current = { call, timer: setTimeout(now, milliseconds) };
  };

  useEffect(() => () => clearTimeout(held.current?.timer), []);
  return { after, now };
}
