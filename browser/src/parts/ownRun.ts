import { useState } from "react";
import { isBusy } from "../session/status";
import { useSession, useStatus } from "./hooks";

/**
 * Whether the run goes on that this component has asked for, and what it calls right after its answer.
 * The run is over when none goes on, or when one has begun that serves a newer event.
 */
export function useOwnRun(): [boolean, () => void] {
  const session = useSession();
  const [event, setEvent] = useState<number | null>(null);
  const goesOn = useStatus(({ script, ack }) => event !== null && isBusy(script) && ack <= event);
  if (!goesOn && event !== null) setEvent(null);
  return [goesOn, () => setEvent(session.newest)];
}
