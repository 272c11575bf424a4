import { useRef } from "react";
import { element } from "../parts/element";
import { usePlaying } from "../parts/playing";
import type { Elements } from "../wire/elements.gen";
import css from "./video.module.css";

type Props = Elements["video"];

export const video = element("video", (props) =>
  props.youtube === null ? <Player {...props} /> : <YouTube {...props} id={props.youtube} />,
);

function Player({ url, start, end, tracks, loop, autoplay, muted, alt }: Props) {
  const player = useRef<HTMLVideoElement>(null);
  const broken = usePlaying(player, { url, start, end, loop });
  return (
    <>
      <video
        // Another film, or another choice of subtitles, needs another player.
        key={[url, ...tracks.map((track) => track.url)].join(" ")}
        ref={player}
        className={`stVideo ${css.video}`}
        data-testid="stVideo"
        aria-label={alt ?? undefined}
        src={url || undefined}
        controls
        playsInline
        preload="metadata"
        autoPlay={autoplay}
        muted={muted}
        // Between two moments the page itself begins again.
        loop={loop && end === null && start === 0}
      >
        {tracks.map((track, index) => (
          <track key={track.label} kind="captions" label={track.label} src={track.url} default={index === 0} />
        ))}
      </video>
      {broken && (
        <div className={css.broken} role="status">
          This film cannot be played here.
        </div>
      )}
    </>
  );
}

/** YouTube's own player, without cookies until it plays. */
function YouTube({ id, start, end, loop, autoplay, muted, alt }: Props & { id: string }) {
  const query = new URLSearchParams();
  if (start > 0) query.set("start", `${start}`);
  if (end !== null) query.set("end", `${end}`);
  // A list of this one film: only lists begin again.
  if (loop) for (const [name, value] of Object.entries({ loop: "1", playlist: id })) query.set(name, value);
  if (autoplay) query.set("autoplay", "1");
  if (muted) query.set("mute", "1");
  const options = query.size > 0 ? `?${query}` : "";
  return (
    <iframe
      className={`stVideo ${css.video} ${css.frame}`}
      data-testid="stVideo"
      title={alt ?? "A film at YouTube"}
      src={`https://www.youtube-nocookie.com/embed/${id}${options}`}
      allow="autoplay; encrypted-media; picture-in-picture; fullscreen"
      referrerPolicy="strict-origin-when-cross-origin"
    />
  );
}
