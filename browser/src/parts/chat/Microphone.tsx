import { useEffect, useRef, useState } from "react";
import type { UploadInfo } from "../../session/uploads";
import { IconButton } from "../IconButton";
import { CloseIcon } from "../signs";
import { timeCode, useRecorder } from "../sound/recorder";
import { MicrophoneIcon } from "../sound/signs";
import { Wave } from "../sound/Wave";
import { nameNow, useTransfer } from "../transfer";
import css from "./Microphone.module.css";
import { SendButton } from "./SendButton";

interface Props {
  widget: string | null;
  sampleRate: number | null;
  maxSize: number;
  disabled: boolean;
  /** The recording has arrived, and goes with the message. */
  onRecorded: (info: UploadInfo) => void;
}

/** Records a message. While it does, and until the recording has gone up, it takes the whole field. */
export function Microphone({ widget, sampleRate, maxSize, disabled, onRecorded }: Props) {
  const transfer = useTransfer(widget, maxSize);
  const [unsent, keep] = useState<Blob | null>(null);
  const recorded = useRef(onRecorded);
  useEffect(() => {
    recorded.current = onRecorded; // the text may grow while the recording goes up
  });
  const send = async (wav: Blob) => {
    keep(wav);
    const info = await transfer.send(wav, nameNow("recording", "wav"));
    if (info === null) return;
    keep(null);
    recorded.current(info);
  };
  const recorder = useRecorder(sampleRate, ({ wav }) => void send(wav));
  const cancel = () => {
    recorder.cancel();
    transfer.cancel();
    keep(null);
  };
  const recording = recorder.phase === "recording";
  const fault = recorder.fault ?? transfer.fault;

  return (
    <>
      <IconButton
        label="Start recording"
        data-testid="stChatInputMicButton"
        disabled={disabled || recorder.phase !== "idle" || unsent !== null}
        onClick={() => void recorder.start()}
      >
        <MicrophoneIcon />
      </IconButton>
      {(recording || recorder.phase === "ending" || unsent !== null) && (
        <div className={css.recording} data-testid="stChatInputWaveform">
          <IconButton label="Discard recording" data-testid="stChatInputCancelButton" onClick={cancel}>
            <CloseIcon />
          </IconButton>
          <div className={css.wave}>
            {fault === null ? (
              <Wave levels={recorder.levels} played={recording ? null : 0} />
            ) : (
              <span className={css.fault} role="alert">
                {fault}
              </span>
            )}
          </div>
          {recording && <span className={css.time}>{timeCode(recorder.seconds)}</span>}
          {transfer.progress !== null && <progress aria-label="Uploading" value={transfer.progress} />}
          <SendButton
            label={unsent && fault ? "Try again" : "Send recording"}
            testid="stChatInputApproveButton"
            disabled={!recording && fault === null}
            onPress={() => (recording ? void recorder.stop() : unsent && void send(unsent))}
          />
        </div>
      )}
      {recorder.fault !== null && (
        <p className={css.refused} role="alert">
          {recorder.fault}
        </p>
      )}
    </>
  );
}
