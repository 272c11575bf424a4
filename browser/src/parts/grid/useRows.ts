import { useEffect, useMemo, useRef, useState } from "react";
import { GoneError } from "../../session/frames";
import type { Session } from "../../session/session";
import type { Elements } from "../../wire/elements.gen";
import { useSession } from "../hooks";
import { batch, FrameClient } from "./client";
import { isEverything, type Query } from "./query";
import { WindowSource } from "./source";

export type GridFields = Omit<Elements["dataframe"], "selection_mode" | "disabled">;

/** Milliseconds within which a second rerun would not help either. */
const AGAIN = 5_000;

/** The script brings a frame back that the server has let go of. */
function afterRerun(session: Session, then: () => void): void {
  session.rerun();
  const end = session.changed.subscribe(() => {
    if (session.status.script !== "notRunning") return;
    end();
    then();
  });
}

/**
 * A frame's rows as they come from the server, with all of long texts if asked for. The same source serves all that the
 * frame becomes.
 */
export function useRows({ frame, rows: height, columns, head }: GridFields, query: Query, whole: boolean) {
  const session = useSession();
  const [error, fail] = useState<string | null>(null);
  const zones = useMemo(() => new Map(columns.map(({ name, timezone }) => [name, timezone ?? null])), [columns]);
  const client = useMemo(() => new FrameClient(session, frame, zones, whole), [session, frame, zones, whole]);
  const names = JSON.stringify([...zones.keys()]);

  const first = useRef(height);
  first.current = height;
  const source = useMemo(() => {
    let rerunAt = Number.NEGATIVE_INFINITY;
    const report = (caught: unknown) => {
      if (!(caught instanceof GoneError) || performance.now() - rerunAt < AGAIN) {
        return fail(caught instanceof Error && caught.message !== "" ? caught.message : "The data are gone.");
      }
      rerunAt = performance.now();
      afterRerun(session, () => made.retry());
    };
    const made = new WindowSource(JSON.parse(names), first.current, report);
    return made;
  }, [names, session]);
  useEffect(() => () => source.close(), [source]);

  const before = useRef<Query>(query);
  useEffect(() => {
    fail(null);
    const everything = isEverything(query);
    const known = everything ? height : before.current === query ? source.height : Math.max(1, source.height);
    before.current = query;
    source.change(
      (region, signal) => client.window(region, query, signal),
      known,
      head !== null && everything ? batch(head, 0, height, zones) : null,
      everything,
    );
  }, [source, client, query, height, head, zones]);

  return { source, client, error };
}
