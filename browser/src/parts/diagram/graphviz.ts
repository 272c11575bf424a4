/** A graph for the worker, in the DOT language. */
export interface Question {
  readonly id: number;
  readonly dot: string;
  readonly engine: string;
}

/** It as an SVG drawing, or what is wrong with it. */
export type Answer = { readonly id: number } & ({ readonly svg: string } | { readonly error: string });

interface Waiting {
  readonly drawn: (svg: string) => void;
  readonly failed: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let last = 0;

/** Lays a graph out, in a worker that all graphs of the page share. Rejects with what Graphviz says of an error. */
export function layOut(dot: string, engine: string): Promise<string> {
  worker ??= started();
  last += 1;
  const question: Question = { id: last, dot, engine };
  worker.postMessage(question);
  return new Promise((drawn, failed) => waiting.set(question.id, { drawn, failed }));
}

function started(): Worker {
  const made = new Worker(new URL("./graphviz.worker.ts", import.meta.url), { type: "module" });
  made.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if ("svg" in data) one?.drawn(data.svg);
    else one?.failed(new Error(data.error));
  });
  made.addEventListener("error", () => {
    // It did not load, or has run out of memory: the next graph gets another one.
    for (const { failed } of waiting.values()) failed(new Error("The layout could not run. Is the graph too large?"));
    waiting.clear();
    made.terminate();
    worker = null;
  });
  return made;
}
