import { type ReactNode, useEffect, useRef, useState } from "react";
import { Dialog } from "../../parts/Dialog";
import { DeviceError } from "../../parts/devices";
import { useAddress } from "../../parts/uploaded";
import actions from "./ClearCache.module.css";
import css from "./RecordScreen.module.css";
import { recordScreen, type ScreenRecording } from "./screen";

/** Records the screen as a film, which the user can look at and save. It goes nowhere else. */
export function RecordScreen({ onClose }: { onClose: () => void }) {
  const [under, setUnder] = useState<ScreenRecording | null>(null);
  const [film, setFilm] = useState<Blob | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [voice, setVoice] = useState(false);
  // With the menu, the recording of the screen ends as well.
  useEffect(() => under?.stop, [under]);
  const start = async () => {
    try {
      const recording = await recordScreen(voice);
      setFault(null);
      setUnder(recording);
      if (recording) setFilm(await recording.done);
    } catch (error) {
      setFault(error instanceof DeviceError ? error.message : "The screen could not be recorded.");
    }
    setUnder(null);
  };
  if (film) return <Film film={film} onClose={onClose} />;
  if (under) return <Stop onStop={under.stop} />;
  return (
    <Dialog title="Record screen" testId="stScreencastDialog" onClose={onClose}>
      <p>The browser asks what to record: this tab, a window, or the whole screen. The film stays on your machine.</p>
      <label className={css.voice}>
        <input type="checkbox" checked={voice} onChange={({ target }) => setVoice(target.checked)} />
        With the microphone
      </label>
      {fault && (
        <p className={css.fault} role="alert">
          {fault}
        </p>
      )}
      <Actions>
        <button type="button" className={actions.main} onClick={() => void start()}>
          Start recording
        </button>
      </Actions>
    </Dialog>
  );
}

/** All that the page shows of it meanwhile: it is recorded, too. */
function Stop({ onStop }: { onStop: () => void }) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => bar.current?.showPopover(), []);
  return (
    <div ref={bar} className={css.bar} popover="manual" data-testid="stScreencastInstruction">
      <span className={css.dot} aria-hidden="true" />
      <button type="button" className={css.stop} onClick={onStop}>
        Stop recording
      </button>
    </div>
  );
}

function Film({ film, onClose }: { film: Blob; onClose: () => void }) {
  const address = useAddress(film) ?? undefined;
  return (
    <Dialog title="Your recording" testId="stScreencastDialog" width={720} onClose={onClose}>
      <video className={css.film} src={address} controls aria-label="The recording">
        {/* Nobody has written down what was said a moment ago. */}
        <track kind="captions" label="No captions" src="data:text/vtt,WEBVTT" />
      </video>
      <Actions>
        <a className={`${actions.main} ${css.save}`} href={address} download={`recording.${ending(film.type)}`}>
          Save the film
        </a>
      </Actions>
    </Dialog>
  );
}

function Actions({ children }: { children: ReactNode }) {
  return <div className={actions.actions}>{children}</div>;
}

function ending(type: string): string {
  return type === "video/mp4" ? "mp4" : "webm";
}
