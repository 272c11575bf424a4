import { useRef } from "react";
import { element } from "../parts/element";
import { usePlaying } from "../parts/playing";
import type { Elements } from "../wire/elements.gen";
import css from "./audio.module.css";

export const audio = element("audio", (props) => <Player {...props} />);

function Player({ url, start, end, loop, autoplay, alt }: Elements["audio"]) {
  const player = useRef<HTMLAudioElement>(null);
  const broken = usePlaying(player, { url, start, end, loop });
  return (
    <>
      <audio
        ref={player}
        className={`stAudio ${css.audio}`}
        data-testid="stAudio"
        aria-label={alt ?? undefined}
        src={url || undefined}
        controls
        preload="metadata"
        autoPlay={autoplay}
        // Between two moments the page itself begins again.
        loop={loop && end === null && start === 0}
      >
        {/* The words to what is heard are the script's to show: a player of sounds has no room for them. */}
        <track kind="captions" />
      </audio>
      {broken && (
        <div className={css.broken} role="status">
          This recording cannot be played here.
        </div>
      )}
    </>
  );
}
