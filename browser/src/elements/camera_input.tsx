import { useEffect, useRef, useState } from "react";
import { close, DeviceError, openDevice } from "../parts/devices";
import { type Drawing, element } from "../parts/element";
import { Field } from "../parts/Field";
import { Press } from "../parts/Press";
import { nameNow, useTransfer } from "../parts/transfer";
import { useAddress, useUploaded } from "../parts/uploaded";
import css from "./camera_input.module.css";

type Props = Drawing<"camera_input">;

const HEIGHTS = { "480p": 480, "720p": 720, "1080p": 1080 };
const QUALITY = 0.92;

/** A photo that this page has taken. */
interface Photo {
  id: string | null;
  content: Blob;
}

export const cameraInput = element("camera_input", (props) => {
  const { value, disabled, answer } = props;
  const [photo, keep] = useState<Photo | null>(null);
  const transfer = useTransfer(props.widget, props.max_size);
  const [file] = value;
  const here = photo !== null && (photo.id === null || photo.id === file?.id) ? photo : null;
  const former = useUploaded(here ? null : (file?.id ?? null));
  const address = useAddress(here?.content ?? former);

  const send = async (taken: Blob) => {
    keep({ id: null, content: taken });
    const info = await transfer.send(taken, nameNow("photo", "jpg"));
    if (info === null) return;
    keep({ id: info.id, content: taken });
    answer([info]);
  };
  const [attempt, setAttempt] = useState(0);
  const clear = () => {
    transfer.cancel();
    keep(null);
    if (file) answer([]);
  };

  return (
    <Field name="stCameraInput" {...props} single={false} error={transfer.fault}>
      {(control) => (
        <fieldset className={css.camera} aria-labelledby={control["aria-labelledby"]} data-disabled={disabled}>
          {here || file ? (
            <>
              <div className={css.view}>
                {address ? (
                  <img className={css.picture} src={address} alt="What the camera has taken" />
                ) : (
                  <p className={css.message}>{file?.name}</p>
                )}
                {transfer.progress !== null && (
                  <progress className={css.progress} aria-label="Uploading" value={transfer.progress} />
                )}
              </div>
              <Button label="Clear photo" testid="stCameraInputClearButton" disabled={disabled} onPress={clear} />
            </>
          ) : (
            <Viewfinder
              key={attempt}
              resolution={props.resolution}
              disabled={disabled}
              onPhoto={send}
              again={() => setAttempt(attempt + 1)}
            />
          )}
        </fieldset>
      )}
    </Field>
  );
});

interface Finder extends Pick<Props, "resolution" | "disabled"> {
  onPhoto: (photo: Blob) => void;
  /** Asks for the camera anew. */
  again: () => void;
}

/** What the camera sees. */
function Viewfinder({ resolution, disabled, onPhoto, again }: Finder) {
  const video = useRef<HTMLVideoElement>(null);
  const { fault, ready, several, front, turn } = useCamera(video, resolution, !disabled);
  return (
    <>
      <div className={css.view} data-testid="stCameraInputWebcamComponent">
        {/* Its own camera shows to the user what a mirror would. */}
        <video ref={video} className={css.picture} data-mirrored={front} autoPlay playsInline muted hidden={!ready} />
        {!ready && (
          <p className={css.message} role={fault ? "alert" : undefined}>
            {fault ?? (disabled ? "The camera is off." : "Waiting for the camera. Allow this page to use it.")}
          </p>
        )}
        {ready && several && (
          <button type="button" className={css.turn} aria-label="Switch camera" title="Switch camera" onClick={turn}>
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <path d="M4 8.5A6.5 6.5 0 0 1 15.8 7M16 3.5V7h-3.5M16 11.5A6.5 6.5 0 0 1 4.2 13M4 16.5V13h3.5" />
            </svg>
          </button>
        )}
      </div>
      <Button
        label={fault ? "Try again" : "Take photo"}
        testid="stCameraInputButton"
        disabled={disabled || !(ready || fault)}
        onPress={() => (fault ? again() : video.current && void still(video.current).then(onPhoto))}
      />
    </>
  );
}

interface Pressed {
  label: string;
  testid: string;
  disabled: boolean;
  onPress: () => void;
}

function Button(props: Pressed) {
  return <Press {...props} kind="secondary" icon={null} iconPosition="left" help={null} shortcut={null} wrap={null} />;
}

/** The camera's picture in a video, as long as that is on the page. */
function useCamera(video: { readonly current: HTMLVideoElement | null }, resolution: Props["resolution"], on: boolean) {
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [ready, setReady] = useState(false);
  const [several, setSeveral] = useState(false);
  const [front, setFront] = useState(true);

  useEffect(() => {
    if (!on) return;
    let gone = false;
    let opened: MediaStream | null = null;
    const show = async () => {
      try {
        const size = resolution ? { height: { ideal: HEIGHTS[resolution] } } : { width: { ideal: widthOf(video) } };
        opened = await openDevice("camera", { facingMode: front ? "user" : "environment", ...size });
        if (gone) return close(opened);
        setStream(opened);
        const devices = await navigator.mediaDevices.enumerateDevices();
        if (!gone) setSeveral(devices.filter(({ kind }) => kind === "videoinput").length > 1);
      } catch (error) {
        if (!gone) setFault(error instanceof DeviceError ? error.message : "The camera could not be opened.");
      }
    };
    void show();
    return () => {
      gone = true;
      if (opened) close(opened);
      setStream(null);
      setReady(false);
    };
  }, [on, resolution, front, video]);

  useEffect(() => {
    const shown = video.current;
    if (!shown) return;
    shown.srcObject = stream;
    shown.onloadeddata = () => setReady(true);
  }, [video, stream]);

  return {
    fault,
    ready,
    several,
    front,
    turn: () => {
      setFault(null);
      setFront(!front);
    },
  };
}

/** Pixels that a video has room for. */
function widthOf(video: { readonly current: HTMLVideoElement | null }): number {
  return Math.round((video.current?.parentElement?.clientWidth ?? 640) * devicePixelRatio);
}

/** What a video shows now, as a JPEG file: as it is, and not as in a mirror. */
async function still(video: HTMLVideoElement): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext("2d")?.drawImage(video, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob((photo) => (photo ? resolve(photo) : reject(new Error("No picture"))), "image/jpeg", QUALITY);
  });
}
