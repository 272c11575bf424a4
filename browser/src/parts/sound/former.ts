import { useEffect, useState } from "react";
import { useUploaded } from "../uploaded";
import { recorded, type Sound } from "./capture";

/** A recording that another page has sent, for one that plays it; null: not here yet, or gone. */
export function useFormer(id: string | null): Sound | null {
  const content = useUploaded(id);
  const [sound, setSound] = useState<Sound | null>(null);
  useEffect(() => {
    if (content === null) return;
    let current = true;
    // What cannot be played can still be recorded anew, or deleted.
    recorded(content).then(
      (read) => current && setSound(read),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [content]);
  return sound !== null && sound.wav === content ? sound : null;
}
