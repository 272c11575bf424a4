import { close, openDevice } from "../../parts/devices";

/** What browsers record, best first. */
const TYPES = ["video/webm;codecs=vp9,opus", "video/webm", "video/mp4"];

/** Milliseconds of film that come at once. */
const PART = 200;

/** A recording of the user's screen, under way. */
export interface ScreenRecording {
  /** Ends it. The user can end it in the browser's own bar as well. */
  stop(): void;
  readonly done: Promise<Blob>;
}

/** Whether this browser lets pages record: phones do not. */
export function canRecord(): boolean {
  return typeof navigator.mediaDevices?.getDisplayMedia === "function" && typeof MediaRecorder === "function";
}

/**
 * Records what the user chooses to show; `voice`: with the microphone. Null: the user has chosen nothing.
 * Throws a DeviceError when there is no microphone to record.
 */
export async function recordScreen(voice: boolean): Promise<ScreenRecording | null> {
  const microphone = voice ? await openDevice("microphone") : null;
  const screen = await navigator.mediaDevices.getDisplayMedia({ video: true }).catch(() => null);
  if (!screen) {
    if (microphone) close(microphone);
    return null;
  }
  const tracks = [...screen.getTracks(), ...(microphone?.getTracks() ?? [])];
  const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type)) ?? "";
  const recorder = new MediaRecorder(new MediaStream(tracks), { mimeType });
  const parts: Blob[] = [];
  let ending = false;
  const end = () => recorder.state !== "inactive" && recorder.stop();
  // Without a first part a film has no picture, and cannot be shown.
  const stop = () => {
    ending = true;
    if (parts.length > 0) end();
  };
  recorder.ondataavailable = ({ data }) => {
    if (data.size > 0) parts.push(data);
    if (ending && parts.length > 0) end();
  };
  const done = new Promise<Blob>((resolve) => {
    recorder.onstop = () => {
      for (const track of tracks) track.stop();
      resolve(new Blob(parts, { type: recorder.mimeType.split(";")[0] ?? "" }));
    };
  });
  screen.getVideoTracks()[0]?.addEventListener("ended", end);
  recorder.start(PART);
  return { stop, done };
}
