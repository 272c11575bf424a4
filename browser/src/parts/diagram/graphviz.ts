import { persistently, unfetched } from "../persistently";
import type { Missing } from "./Diagram";

/** A graph for the worker, in the DOT language. */
export interface Question {
  readonly id: number;
  readonly dot: string;
  readonly engine: string;
}

/** It as an SVG drawing, or what is wrong with it. */
export type Answer = { readonly id: number } & ({ readonly svg: string } | { readonly error: string });

/** What the worker says first, once its code has come. */
export type Ready = "ready";

interface Waiting {
  readonly drawn: (svg: string) => void;
  readonly failed: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
let worker: Promise<Worker> | null = null;
let last = 0;

/**
 * Lays a graph out, in a worker that all graphs of the page share. Rejects with what Graphviz says of an error.
 */
export async function layOut(dot: string, engine: string, missing: Missing): Promise<string> {
  const begin = () => {
    worker ??= started();
    return worker;
  };
  const ready = await persistently(begin, () => missing(unfetched("Graphviz")));
  last += 1;
  const question: Question = { id: last, dot, engine };
  ready.postMessage(question);
  return new Promise((drawn, failed) => waiting.set(question.id, { drawn, failed }));
}

function started(): Promise<Worker> {
  const made = new Worker(new URL("./graphviz.worker.ts", import.meta.url), { type: "module" });
  return new Promise((begun, lost) => {
    made.addEventListener("message", ({ data }: MessageEvent<Answer | Ready>) => {
      if (data === "ready") begun(made);
      else answered(data);
    });
    made.addEventListener("error", () => {
      // It did not load, or has run out of memory: the next graph gets another one.
      made.terminate();
      worker = null;
      lost(new Error("The worker could not be loaded."));
      for (const { failed } of waiting.values()) failed(new Error("The layout could not run. Is the graph too large?"));
      waiting.clear();
    });
  });
}

function answered(answer: Answer): void {
  const one = waiting.get(answer.id);
  waiting.delete(answer.id);
  if ("svg" in answer) one?.drawn(answer.svg);
  else one?.failed(new Error(answer.error));
}
