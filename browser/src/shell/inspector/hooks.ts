import { useEffect, useState, useSyncExternalStore } from "react";
import { useSession } from "../../parts/hooks";
import { Inspection, type View } from "../../session/inspection";
import { Outlines } from "./outlines";

/** The account of the session's runs, from now on and as long as the component is there. */
export function useInspection(): Inspection {
  const session = useSession();
  const [inspection] = useState(() => new Inspection());
  useEffect(() => {
    session.watch(inspection.heard);
    return () => session.watch(null);
  }, [session, inspection]);
  return inspection;
}

export function useView(inspection: Inspection): View {
  return useSyncExternalStore(inspection.changed.subscribe, () => inspection.view);
}

/** Outlines on the page; while `live`, of whatever a run touches. */
export function useOutlines(inspection: Inspection, live: boolean): Outlines {
  const { tree } = useSession();
  const [outlines] = useState(() => new Outlines(tree));
  useEffect(() => {
    if (live) return inspection.touching.subscribe(() => outlines.flash(inspection.latest));
  }, [inspection, outlines, live]);
  useEffect(() => () => outlines.release(), [outlines]);
  return outlines;
}
