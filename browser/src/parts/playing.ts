import { type RefObject, useEffect, useState } from "react";

interface Stretch {
  url: string;
  /** Second that it starts at. */
  start: number;
  /** Second that it stops at; null: its end. */
  end: number | null;
  loop: boolean;
}

/** Keeps a player between two moments. Returns whether it cannot play what it was given. */
export function usePlaying(player: RefObject<HTMLMediaElement | null>, { url, start, end, loop }: Stretch): boolean {
  const [broken, setBroken] = useState<string | null>(null);

  useEffect(() => {
    const media = player.current;
    if (!media || start === 0) return;
    return whenKnown(media, () => {
      media.currentTime = start;
    });
  }, [player, start]);

  useEffect(() => {
    const media = player.current;
    if (!media || (end === null && !(loop && start > 0))) return;
    const turn = () => {
      if (!media.ended && (end === null || media.currentTime < end)) return;
      if (!loop) return media.pause();
      media.currentTime = start;
      void media.play();
    };
    const events = ["timeupdate", "ended"];
    for (const event of events) media.addEventListener(event, turn);
    return () => {
      for (const event of events) media.removeEventListener(event, turn);
    };
  }, [player, start, end, loop]);

  useEffect(() => {
    const media = player.current;
    if (!media) return;
    const fail = () => setBroken(url);
    media.addEventListener("error", fail);
    return () => media.removeEventListener("error", fail);
  }, [player, url]);

  return url !== "" && broken === url;
}

/** Calls back once the player knows how long the recording is. */
function whenKnown(media: HTMLMediaElement, act: () => void): (() => void) | undefined {
  if (media.readyState >= HTMLMediaElement.HAVE_METADATA) {
    act();
    return undefined;
  }
  media.addEventListener("loadedmetadata", act, { once: true });
  return () => media.removeEventListener("loadedmetadata", act);
}
