import { type ReactNode, useState } from "react";
import { element } from "../parts/element";
import { Field } from "../parts/Field";
import { IconButton } from "../parts/IconButton";
import type { Sound } from "../parts/sound/capture";
import { useFormer } from "../parts/sound/former";
import { usePlayback } from "../parts/sound/playback";
import { timeCode, useRecorder } from "../parts/sound/recorder";
import { DeleteIcon, MicrophoneIcon, PauseIcon, PlayIcon, StopIcon } from "../parts/sound/signs";
import { Wave } from "../parts/sound/Wave";
import { nameNow, useTransfer } from "../parts/transfer";
import css from "./audio_input.module.css";

/** A recording that this page has made. */
interface Take extends Sound {
  id: string | null;
}

export const audioInput = element("audio_input", (props) => {
  const { value, disabled, answer } = props;
  const [take, keep] = useState<Take | null>(null);
  const transfer = useTransfer(props.widget, props.max_size);
  const send = async (sound: Sound) => {
    keep({ ...sound, id: null });
    const info = await transfer.send(sound.wav, nameNow("recording", "wav"));
    if (info === null) return;
    keep({ ...sound, id: info.id });
    answer([info]);
  };
  const recorder = useRecorder(props.sample_rate, send);
  const [file] = value;
  // What the script or a form has cleared is no more here either.
  const mine = take !== null && (take.id === null || take.id === file?.id) ? take : null;
  const former = useFormer(mine ? null : (file?.id ?? null));
  const here = mine ?? former;
  const remove = () => {
    transfer.cancel();
    keep(null);
    if (file) answer([]);
  };
  const recording = recorder.phase === "recording";
  const fault = recorder.fault ?? transfer.fault;

  return (
    <Field name="stAudioInput" {...props} single={false} error={fault}>
      {(control) => (
        <fieldset
          className={css.recorder}
          aria-labelledby={control["aria-labelledby"]}
          data-disabled={disabled}
          data-recording={recording || undefined}
        >
          {recording ? (
            <Action label="Stop recording" onPress={() => void recorder.stop()}>
              <StopIcon />
            </Action>
          ) : (
            <Action
              label={here || file ? "Record again" : "Record"}
              disabled={disabled || recorder.phase !== "idle"}
              onPress={() => {
                transfer.cancel();
                void recorder.start();
              }}
            >
              <MicrophoneIcon />
            </Action>
          )}
          {here && recorder.phase === "idle" ? (
            <Player take={here} disabled={disabled} />
          ) : (
            <>
              <div className={css.wave} data-testid="stAudioInputWaveSurfer">
                <Wave levels={recorder.levels} played={recording ? null : 0} />
              </div>
              <span className={css.time} data-testid="stAudioInputWaveformTimeCode">
                {timeCode(recorder.seconds)}
              </span>
            </>
          )}
          {(here || file) && !disabled && recorder.phase === "idle" && (
            <IconButton label="Delete recording" data-testid="stAudioInputDeleteButton" onClick={remove}>
              <DeleteIcon />
            </IconButton>
          )}
          {transfer.progress !== null && (
            <progress className={css.progress} aria-label="Uploading" value={transfer.progress} />
          )}
        </fieldset>
      )}
    </Field>
  );
});

interface Pressed {
  label: string;
  disabled?: boolean;
  onPress: () => void;
  children: ReactNode;
}

function Action({ label, disabled = false, onPress, children }: Pressed) {
  return (
    <IconButton label={label} data-testid="stAudioInputActionButton" disabled={disabled} onClick={onPress}>
      {children}
    </IconButton>
  );
}

/** Plays what was recorded; its place can be chosen by pointer and by keys. */
function Player({ take, disabled }: { take: Sound; disabled: boolean }) {
  const { playing, at, toggle, seek } = usePlayback(take.wav);
  return (
    <>
      <IconButton
        label={playing ? "Pause" : "Play"}
        data-testid="stAudioInputPlayButton"
        disabled={disabled}
        onClick={toggle}
      >
        {playing ? <PauseIcon /> : <PlayIcon />}
      </IconButton>
      <div className={css.wave} data-testid="stAudioInputWaveSurfer">
        <Wave levels={take.peaks} played={take.seconds > 0 ? at / take.seconds : 0} />
        <input
          className={css.seek}
          type="range"
          aria-label="Position"
          aria-valuetext={timeCode(at)}
          min={0}
          max={take.seconds}
          step={0.1}
          value={at}
          disabled={disabled}
          onChange={(event) => seek(event.currentTarget.valueAsNumber)}
        />
      </div>
      <span className={css.time} data-testid="stAudioInputWaveformTimeCode">
        {timeCode(playing || at > 0 ? at : take.seconds)}
      </span>
    </>
  );
}
