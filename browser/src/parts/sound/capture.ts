import { close, openDevice } from "../devices";
import { encodeWav, mixed, peaksOf } from "./wav";

/** Milliseconds between two looks at how loud it is. */
const TICK = 60;
/** Bits a second of what the browser records, before it becomes plain samples. */
const QUALITY = 256_000;
/** Samples a second that are enough to see how loud it is. */
const COARSE = 8000;
/** How many bars a whole recording is drawn with. */
export const BARS = 48;

/** A recording, complete. */
export interface Sound {
  readonly wav: Blob;
  readonly seconds: number;
  /** How loud each stretch of it is, 0 to 1. */
  readonly peaks: readonly number[];
}

/** A recording under way. */
export interface Capture {
  /** Ends it. */
  stop(): Promise<Sound>;
  /** Ends it, and forgets what was recorded. */
  cancel(): void;
}

/**
 * Records the microphone. `onLevel` hears how loud it is, `onLost` that the microphone has gone.
 * Throws a DeviceError when there is none to record.
 */
export async function capture(
  rate: number | null,
  onLevel: (level: number) => void,
  onLost: () => void,
): Promise<Capture> {
  const stream = await openDevice("microphone", { channelCount: { ideal: 1 } });
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(analyser);
  const heard = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(heard);
    onLevel(peaksOf(heard, 1)[0] ?? 0);
  }, TICK);
  const parts: Blob[] = [];
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: QUALITY });
  recorder.ondataavailable = ({ data }) => parts.push(data);
  stream.getAudioTracks()[0]?.addEventListener("ended", onLost);
  recorder.start(1000);

  const end = () => {
    clearInterval(timer);
    close(stream);
    void context.close();
  };
  return {
    stop: () =>
      new Promise((resolve, reject) => {
        recorder.onstop = () => {
          end();
          sound(new Blob(parts), rate ?? context.sampleRate).then(resolve, reject);
        };
        recorder.stop();
      }),
    cancel: () => {
      recorder.stop();
      end();
    },
  };
}

/** A recording that was made before. */
export async function recorded(wav: Blob): Promise<Sound> {
  const { samples, seconds } = await decoded(wav, COARSE);
  return { wav, seconds, peaks: peaksOf(samples, BARS) };
}

/** What the browser has recorded, as plain samples at that rate. */
async function sound(taken: Blob, rate: number): Promise<Sound> {
  const { samples, seconds } = await decoded(taken, rate);
  return { wav: encodeWav(samples, rate), seconds, peaks: peaksOf(samples, BARS) };
}

async function decoded(sound: Blob, rate: number): Promise<{ samples: Float32Array; seconds: number }> {
  const decoder = new OfflineAudioContext(1, 1, rate);
  const buffer = await decoder.decodeAudioData(await sound.arrayBuffer());
  const channels = Array.from({ length: buffer.numberOfChannels }, (_, index) => buffer.getChannelData(index));
  return { samples: mixed(channels), seconds: buffer.duration };
}
