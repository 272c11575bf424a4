import { useEffect, useState } from "react";

/** Plays a sound of this page's own, for one component. */
export function usePlayback(sound: Blob) {
  const [player, setPlayer] = useState<HTMLAudioElement | null>(null);
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  useEffect(() => {
    const address = URL.createObjectURL(sound);
    const audio = new Audio(address);
    audio.onplay = () => setPlaying(true);
    audio.onpause = () => setPlaying(false);
    audio.ontimeupdate = () => setAt(audio.currentTime);
    audio.onended = () => {
      audio.currentTime = 0;
    };
    setPlayer(audio);
    return () => {
      audio.pause();
      URL.revokeObjectURL(address);
    };
  }, [sound]);
  return {
    playing,
    /** Seconds from its beginning. */
    at,
    toggle: () => void (playing ? player?.pause() : player?.play()),
    seek: (seconds: number) => {
      if (player) player.currentTime = seconds;
      setAt(seconds);
    },
  };
}
