import { useEffect, useRef, useState } from "react";
import { DeviceError } from "../devices";
import { BARS, type Capture, capture, type Sound } from "./capture";

type Phase = "idle" | "asking" | "recording" | "ending";

interface State {
  phase: Phase;
  /** How loud it was at each look, newest last, as many as are drawn. */
  levels: readonly number[];
  seconds: number;
  fault: string | null;
}

const IDLE: State = { phase: "idle", levels: [], seconds: 0, fault: null };

/** A recorder of the microphone, for one component: it ends with it. */
export function useRecorder(rate: number | null, onSound: (sound: Sound) => void) {
  const [state, set] = useState(IDLE);
  const under = useRef<Capture | null>(null);
  /** Counts the recordings that were asked for: the user may have gone while the browser was asking. */
  const turn = useRef(0);

  const cancel = () => {
    turn.current += 1;
    under.current?.cancel();
    under.current = null;
    set(IDLE);
  };
  const fail = (error: unknown) => {
    cancel();
    set({ ...IDLE, fault: error instanceof DeviceError ? error.message : "The recording could not be read." });
  };
  const start = async () => {
    const mine = ++turn.current;
    set({ ...IDLE, phase: "asking" });
    let began = 0;
    const hear = (level: number) => {
      const seconds = began === 0 ? 0 : (performance.now() - began) / 1000;
      set((now) => ({ ...now, levels: [...now.levels, level].slice(-BARS), seconds }));
    };
    try {
      const begun = await capture(rate, hear, () => void stop());
      if (turn.current !== mine) return begun.cancel();
      under.current = begun;
      began = performance.now();
      set({ ...IDLE, phase: "recording" });
    } catch (error) {
      if (turn.current === mine) fail(error);
    }
  };
  const stop = async () => {
    const ended = under.current;
    if (!ended) return;
    under.current = null;
    set((now) => ({ ...now, phase: "ending" }));
    const mine = turn.current;
    try {
      const sound = await ended.stop();
      if (turn.current !== mine) return;
      set(IDLE);
      onSound(sound);
    } catch (error) {
      if (turn.current === mine) fail(error);
    }
  };
  useEffect(
    () => () => {
      turn.current += 1;
      under.current?.cancel();
      under.current = null;
    },
    [],
  );
  return { ...state, start, stop, cancel };
}

/** Seconds as 01:23. */
export function timeCode(seconds: number): string {
  const whole = Math.floor(seconds);
  return [Math.floor(whole / 60), whole % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
